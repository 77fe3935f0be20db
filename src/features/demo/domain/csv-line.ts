/** Semicolons, as spreadsheets of a Russian office write them. */
export function csvLine(...fields: readonly (string | number | null)[]): string {
  return fields.map(quoted).join(';');
}

function quoted(field: string | number | null): string {
  const text = field === null ? '' : String(field);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
