import { type Sign, signs } from '../domain/signs.ts';

/** What the page asks, as it stands in the address. */
export interface SignsFilter {
  readonly year?: number | undefined;
  readonly sign?: Sign | undefined;
}

/** Unknown values are dropped: an address is never refused. */
export function parseSigns(search: Readonly<Record<string, unknown>>): SignsFilter {
  const year = String(search['year']);
  return {
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : undefined,
    sign: signs.find((one) => one === search['sign']),
  };
}
