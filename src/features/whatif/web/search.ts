/** What the address of the page says: settings joined by `~`, the variant compared with. */
export interface WhatifSearch {
  readonly set?: string | undefined;
  readonly against?: number | undefined;
}

export function parseWhatif(search: Readonly<Record<string, unknown>>): WhatifSearch {
  const { set, against } = search;
  return {
    set: typeof set === 'string' && set !== '' ? set.slice(0, 4000) : undefined,
    against: /^\d{1,9}$/.test(String(against)) ? Number(against) : undefined,
  };
}
