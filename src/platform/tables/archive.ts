import type { TransformOptions } from 'node:stream';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { refuse } from './file-problem.ts';
import type { TableLimits } from './limits.ts';
import type { PackedEntry } from './repack.ts';
import { XmlCheck, type XmlWatcher } from './xml-check.ts';
import { guardXml, type ArchiveGuard, type GuardedPart } from './xml-guard.ts';

const outputBytes = 256 * 1024;
/** The next pieces are inflated on another thread while one is looked at. */
const inflateAhead: ZlibOptions & TransformOptions = { chunkSize: outputBytes, highWaterMark: 8 * outputBytes };
const nestedArchive = /\.(?:zip|7z|rar|gz|tgz|bz2|xz|tar|jar)$/i;
const embedded = /(?:^|\/)embeddings\//i;

/** A ZIP file whose directory has been checked and whose parts can be inflated only under the limits. */
export class Archive {
  private readonly bytes: Buffer;
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly file: string;
  private readonly limits: TableLimits;
  private inflated = 0;
  /** Parts inflated before; a second reading of the same part is no growth. */
  private readonly counted = new Set<string>();

  private constructor(
    source: { bytes: Buffer; zip: ZipFile; entries: ReadonlyMap<string, Entry> },
    guard: ArchiveGuard,
  ) {
    this.bytes = source.bytes;
    this.zip = source.zip;
    this.entries = source.entries;
    this.file = guard.file;
    this.limits = guard.limits;
  }

  /** Reads the directory only. Refuses by `corrupt_archive` or `archive_bomb` what it already gives away. */
  static async open(bytes: Buffer, guard: ArchiveGuard): Promise<Archive> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > guard.limits.archiveEntries) bomb(guard, zip.entryCount, guard.limits.archiveEntries);
    const entries = new Map<string, Entry>();
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, guard);
      if (entries.has(entry.fileName))
        refuse('corrupt_archive', guard.file, { found: `2 × ${entry.fileName}`, expected: '1' });
      entries.set(entry.fileName, entry);
      declared += entry.uncompressedSize;
      if (declared > guard.limits.inflatedBytes) bomb(guard, declared, guard.limits.inflatedBytes);
    }
    return new Archive({ bytes, zip, entries }, guard);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Inflates one part. The directory is not believed: real bytes are counted, and the checksum is compared. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) return refuse('corrupt_archive', this.file, { expected: name });
    let size = 0;
    const again = this.counted.has(name);
    this.counted.add(name);
    let checksum = 0;
    for await (const chunk of await this.inflate(entry)) {
      size += chunk.length;
      if (!again) this.inflated += chunk.length;
      this.requireWithin(size, entry);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32)
      refuse('corrupt_archive', this.file, { found: name, expected: 'CRC-32' });
  }

  /** A whole small part as text; one that is not well-formed XML in UTF-8 is no part of a workbook. */
  async readText(name: string): Promise<string> {
    const chunks: Buffer[] = [];
    const part = { part: name, check: new XmlCheck(this.file, name) };
    for await (const chunk of this.readBounded(part)) chunks.push(chunk);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  }

  /** Goes through a part that somebody else will hold whole. */
  async prove(name: string): Promise<void> {
    const chunks = this.readBounded({ part: name, check: null });
    while (!(await chunks.next()).done);
  }

  /** The same for a part the values come from: it has to be well-formed XML too. */
  async proveXml(name: string, watcher: XmlWatcher): Promise<void> {
    const chunks = this.readBounded({ part: name, check: new XmlCheck(this.file, name, watcher) });
    while (!(await chunks.next()).done);
  }

  private async *readBounded(part: GuardedPart): AsyncGenerator<Buffer> {
    const guard = { file: this.file, limits: this.limits };
    let size = 0;
    for await (const chunk of guardXml(this.read(part.part), part, guard)) {
      size += chunk.length;
      if (size > this.limits.wholePartBytes) bomb(guard, size, this.limits.wholePartBytes);
      yield chunk;
    }
  }

  /** A part as it lies in the file; only for parts that `read` has gone through without complaint. */
  async packed(name: string): Promise<PackedEntry> {
    const entry = this.entries.get(name);
    if (!entry) return refuse('corrupt_archive', this.file, { expected: name });
    const { uncompressedSize: size, crc32: checksum, compressionMethod: method } = entry;
    return { name, packed: await this.packedBytes(entry), size, checksum, method };
  }

  private async packedBytes(entry: Entry): Promise<Buffer> {
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return this.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  }

  private async inflate(entry: Entry): Promise<AsyncIterable<Buffer>> {
    const packed = await this.packedBytes(entry);
    if (entry.compressionMethod === 0) return slices(packed);
    const inflater = createInflateRaw(inflateAhead);
    inflater.end(packed);
    return inflater as AsyncIterable<Buffer>;
  }

  private requireWithin(size: number, entry: Entry): void {
    const { inflatedBytes, ratio, ratioFromBytes } = this.limits;
    const guard = { file: this.file, limits: this.limits };
    if (this.inflated > inflatedBytes) bomb(guard, this.inflated, inflatedBytes);
    if (size > ratioFromBytes && size > entry.compressedSize * ratio) bomb(guard, size, entry.compressedSize * ratio);
    if (size > entry.uncompressedSize) bomb(guard, size, entry.uncompressedSize);
  }
}

function checkEntry(entry: Entry, guard: ArchiveGuard): void {
  const { ratio, ratioFromBytes } = guard.limits;
  if (entry.isEncrypted())
    refuse('corrupt_archive', guard.file, { found: `${entry.fileName}: encrypted`, expected: 'xlsx' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    refuse('corrupt_archive', guard.file, { found: `${entry.fileName}: method ${String(entry.compressionMethod)}` });
  if (nestedArchive.test(entry.fileName) && !embedded.test(entry.fileName))
    refuse('archive_bomb', guard.file, { found: entry.fileName, expected: 'xlsx' });
  if (entry.uncompressedSize > ratioFromBytes && entry.uncompressedSize > entry.compressedSize * ratio)
    bomb(guard, entry.uncompressedSize, entry.compressedSize * ratio);
}

function bomb(guard: ArchiveGuard, found: number, limit: number): never {
  return refuse('archive_bomb', guard.file, { found: String(found), expected: `≤ ${String(limit)}` });
}

async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += outputBytes)
    yield await Promise.resolve(bytes.subarray(start, start + outputBytes));
}
