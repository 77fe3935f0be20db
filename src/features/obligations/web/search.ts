import { holders, parts, sources, standings } from '../domain/deadline.ts';
import type { DutyFilter } from '../contract-shapes.ts';

type Search = Readonly<Record<string, unknown>>;

/** What the address of the calendar says. */
export interface CalendarSearch {
  readonly month?: string | undefined;
  readonly whose?: 'mine' | undefined;
  readonly view?: 'days' | undefined;
}

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Unknown values are dropped: an address is never refused. */
export function parseCalendar(search: Search): CalendarSearch {
  const month = String(search['month']);
  return {
    month: MONTH.test(month) ? month : undefined,
    whose: search['whose'] === 'mine' ? 'mine' : undefined,
    view: search['view'] === 'days' ? 'days' : undefined,
  };
}

export type DutiesSearch = Partial<DutyFilter>;

export function parseDuties(search: Search): DutiesSearch {
  const number = (name: string): number | undefined => {
    return /^\d{1,9}$/.test(String(search[name])) ? Number(search[name]) : undefined;
  };
  const month = String(search['month']);
  const text = search['search'];
  return {
    standing: standings.find((one) => one === search['standing']),
    source: sources.find((one) => one === search['source']),
    sourceId: number('sourceId'),
    part: parts.find((one) => one === search['part']),
    holder: holders.find((one) => one === search['holder']),
    municipalityId: number('municipalityId'),
    schoolId: number('schoolId'),
    month: MONTH.test(month) ? month : undefined,
    search: typeof text === 'string' && text !== '' ? text.slice(0, 200) : undefined,
  };
}
