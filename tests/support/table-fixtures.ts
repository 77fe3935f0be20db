import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTables, type OpenedTables, type OpenOptions } from '#platform/tables/open-tables.ts';

const known = new Set(['Код ОО', 'Школа', 'Предмет', 'Отметка', 'Балл', 'Год', 'Класс', 'Отметки 2', 'Отметки 3']);

/** Stands for what a feature knows about its columns. */
export function scoreHeading(cells: readonly string[]): number {
  return cells.filter((cell) => known.has(cell)).length;
}

export type FixtureEncoding =
  'utf-8' | 'utf-8-bom' | 'windows-1251' | 'utf-16le' | 'utf-16be' | 'utf-16le-bom' | 'utf-16be-bom';

const bytesOf1251 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]),
);

export function encodeAs(text: string, encoding: FixtureEncoding): Buffer {
  if (encoding === 'windows-1251') return Buffer.from(Array.from(text, (letter) => bytesOf1251.get(letter) ?? 63));
  if (encoding.startsWith('utf-8')) return Buffer.from(encoding.endsWith('bom') ? `\ufeff${text}` : text);
  const little = Buffer.from(encoding.endsWith('bom') ? `\ufeff${text}` : text, 'utf16le');
  return encoding.startsWith('utf-16be') ? little.swap16() : little;
}

/** Opens bytes as a file of that name in a work folder of their own. */
export async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  limits?: OpenOptions['limits'],
  score = scoreHeading,
): Promise<OpenedBytes> {
  const root = await mkdtemp(join(tmpdir(), 'opora-tables-'));
  const path = join(root, 'input.bin');
  const workDir = join(root, 'work');
  await mkdir(workDir);
  await writeFile(path, bytes);
  const opened = await openTables(path, { fileName, workDir, scoreHeading: score, ...(limits ? { limits } : {}) });
  const dispose = async (): Promise<void> => {
    await opened.dispose();
    const left = await readdir(workDir);
    await rm(root, { recursive: true });
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  };
  return { ...opened, dispose, path };
}

export type OpenedBytes = OpenedTables & { readonly path: string };
