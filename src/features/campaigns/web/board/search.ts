import { parseTableView, type TableView } from '#ui/table/column.ts';
import { answerStates, type AnswerState } from '../../domain/answer.ts';

export const flags = ['overdue', 'changed', 'faulty'] as const;
export type Flag = (typeof flags)[number];

/** Which units of a wave are meant. */
export interface BoardFilter {
  readonly municipality?: number | undefined;
  readonly state?: AnswerState[] | undefined;
  readonly overdue?: true | undefined;
  readonly changed?: true | undefined;
  readonly faulty?: true | undefined;
  readonly q?: string | undefined;
}
/** The board as it stands in the address. */
export type BoardSearch = BoardFilter & TableView;

type Search = Readonly<Record<string, unknown>>;

/** Unknown values are dropped: an address is never refused. */
export function parseBoard(search: Search): BoardSearch {
  return { ...parseUnits(search), ...parseTableView(search) };
}

export function parseUnits(search: Search): BoardFilter {
  const { q } = search;
  const flag = (name: Flag): true | undefined => (String(search[name]) === 'true' ? true : undefined);
  return {
    municipality: numberOf(search['municipality']),
    state: statesOf(search['state']),
    overdue: flag('overdue'),
    changed: flag('changed'),
    faulty: flag('faulty'),
    q: typeof q === 'string' && q !== '' ? q.slice(0, 200) : undefined,
  };
}

/** The filter with the question of the grid. */
export interface GridSearch extends BoardFilter {
  readonly code?: string | undefined;
}

export function parseGrid(search: Search): GridSearch {
  const { code } = search;
  return { ...parseUnits(search), code: typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined };
}

export function parseLaunch(search: Search): {
  readonly wave?: number | undefined;
  readonly form?: number | undefined;
} {
  return { wave: numberOf(search['wave']), form: numberOf(search['form']) };
}

/** Without what only the table shows: this is what a bulk action acts on. */
export function unitsOf(search: BoardSearch): BoardFilter {
  const { municipality, state, overdue, changed, faulty, q } = search;
  return { municipality, state, overdue, changed, faulty, q };
}

export function isFiltered(filter: BoardFilter): boolean {
  return Object.values(unitsOf(filter)).some((value) => value !== undefined);
}

function numberOf(value: unknown): number | undefined {
  return /^[1-9]\d{0,8}$/.test(String(value)) ? Number(value) : undefined;
}

/** From the address a text with commas, from a link a list. */
function statesOf(value: unknown): AnswerState[] | undefined {
  const said: readonly unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const known = answerStates.filter((state) => said.includes(state));
  return known.length === 0 ? undefined : known;
}
