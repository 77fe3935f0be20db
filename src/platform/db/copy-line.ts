export type CopyValue = string | number | boolean | null;

/** One line for `COPY … FROM STDIN (FORMAT csv)`: an empty field is null, a text is always quoted. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyField).join(',')}\n`;
}

function copyField(value: CopyValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}
