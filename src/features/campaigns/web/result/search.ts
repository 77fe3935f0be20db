import { parseTableView, type TableView } from '#ui/table/column.ts';
import { parseUnits } from '../board/search.ts';

export interface ResultSearch extends TableView {
  readonly view?: 'answers' | undefined;
  readonly municipality?: number | undefined;
}

export function parseResult(search: Readonly<Record<string, unknown>>): ResultSearch {
  const { municipality } = parseUnits(search);
  return { view: search['view'] === 'answers' ? 'answers' : undefined, municipality, ...parseTableView(search) };
}
