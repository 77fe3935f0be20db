/** Where the part of a thing is done: the sheet of a wave where there is one unit, else its board; the page of an event. */
export function pageOf(
  { source, sourceId }: { readonly source: string; readonly sourceId: number },
  unitId: number | null = null,
): string {
  if (source === 'event') return `/calendar/${String(sourceId)}`;
  return `/monitoring/${String(sourceId)}${unitId === null ? '' : `/${String(unitId)}`}`;
}
