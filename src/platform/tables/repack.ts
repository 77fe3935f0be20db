import { crc32 } from 'node:zlib';

/** One entry as it lies in an archive: packed bytes and what the directory says of them. */
export interface PackedEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly checksum: number;
  readonly method: number;
}

export function storedEntry(name: string, content: string): PackedEntry {
  const packed = Buffer.from(content);
  return { name, packed, size: packed.length, checksum: crc32(packed), method: 0 };
}

/** Puts entries, packed as they are, into an archive of their own. */
export function repack(entries: readonly PackedEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const facts = entryFacts(entry, name.length);
    const header = Buffer.concat([signature('PK\x03\x04'), facts, name]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(signature('PK\x01\x02'), Buffer.from([20, 0]), facts, place, name);
    local.push(header, entry.packed);
    offset += header.length + entry.packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, signature('PK\x05\x06'), end]);
}

/** The 26 bytes that local and central headers share: version, flags, method, time, checksum, sizes, lengths. */
function entryFacts({ packed, size, checksum, method }: PackedEntry, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt32LE(checksum, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function signature(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
