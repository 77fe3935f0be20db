/** Of the page of a draft: a draft by number, or a version to begin from, with settings on top. */
export interface DraftSearch {
  readonly id?: number | undefined;
  readonly name?: string | undefined;
  readonly version?: number | undefined;
  readonly set?: string | undefined;
}

const whole = (value: unknown): number | undefined => (/^\d{1,9}$/.test(String(value)) ? Number(value) : undefined);
const said = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;

export function parseDraft(search: Readonly<Record<string, unknown>>): DraftSearch {
  const { id, name, version, set } = search;
  return { id: whole(id), name: said(name, 80), version: whole(version), set: said(set, 4000) };
}
