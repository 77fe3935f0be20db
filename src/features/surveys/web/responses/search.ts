import { parseTableView, type TableView } from '#ui/table/column.ts';
import { type Respondents, respondents } from '../../domain/respondents.ts';
import { type Standing, standings } from '../standing.ts';

/** The table of responses as it stands in the address. */
export interface ResponsesSearch extends TableView {
  readonly municipality?: number | undefined;
  readonly q?: string | undefined;
  readonly standing?: Standing | undefined;
}

type Search = Readonly<Record<string, unknown>>;

/** Unknown values are dropped: an address is never refused. */
export function parseResponses(search: Search): ResponsesSearch {
  const { q, standing } = search;
  return {
    municipality: numberOf(search['municipality']),
    q: typeof q === 'string' && q !== '' ? q.slice(0, 200) : undefined,
    standing: standings.find((one) => one === standing),
    ...parseTableView(search),
  };
}

/** Whose answers are looked at. */
export interface GroupSearch {
  readonly group?: Respondents | undefined;
}

export function parseGroup(search: Search): GroupSearch {
  return { group: respondents.find((one) => one === search['group']) };
}

export function parseResults(search: Search): GroupSearch & { readonly municipality?: number | undefined } {
  return { municipality: numberOf(search['municipality']), ...parseGroup(search) };
}

function numberOf(value: unknown): number | undefined {
  return /^[1-9]\d{0,8}$/.test(String(value)) ? Number(value) : undefined;
}
