/** Which look of the map is in the address: tiles when nothing is said. */
export interface MapSearch {
  readonly look?: 'shapes' | undefined;
}

export function parseMapSearch(search: Readonly<Record<string, unknown>>): MapSearch {
  return search['look'] === 'shapes' ? { look: 'shapes' } : {};
}
