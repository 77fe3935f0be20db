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
