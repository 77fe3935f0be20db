import { describe, expect, test } from 'vitest';
import { flatQuery } from '../client.ts';
import { type Column, nextSort, parseTableView, shownIds, type TableView, withColumn } from './column.ts';

const column = (id: string, more: Partial<Column<object>> = {}): Column<object> => ({
  id,
  heading: id,
  cell: () => null,
  ...more,
});
const columns = [
  column('name'),
  column('cluster'),
  column('code', { isHiddenAtFirst: true }),
  column('share', { isAlwaysShown: true }),
  column('why', { isForActions: true }),
];

function throughTheAddress(view: TableView): TableView {
  return parseTableView(Object.fromEntries(new URLSearchParams(flatQuery(view))));
}

describe('view of a table', () => {
  test('R-286 a heading sorts up, then down, then not at all; another heading begins anew', () => {
    const up = nextSort({}, 'share');
    const down = nextSort(up, 'share');
    expect([up.sort, down.sort, nextSort(down, 'share').sort]).toEqual(['share', '-share', undefined]);
    expect(nextSort(down, 'name').sort).toBe('name');
  });

  test.each([
    [{}, ['name', 'cluster', 'share', 'why']],
    [{ columns: ['code'] }, ['name', 'code', 'share', 'why']],
    [{ columns: ['none'] }, ['name', 'share', 'why']],
    [{ columns: ['unknown', 'cluster'] }, ['name', 'cluster', 'share', 'why']],
  ])('R-286 the name, what is always shown and what is done stay in any choice of columns: %j', (view, expected) => {
    expect([...shownIds(columns, view)]).toEqual(expected);
  });

  test('R-286 the column that names the row cannot be put away, wherever it stands', () => {
    const log = [column('when'), column('who'), column('what', { isRowName: true })];
    expect([...shownIds(log, { columns: ['none'] })]).toEqual(['when', 'what']);
  });

  test('R-286 the choice of columns survives the address, an empty one too', () => {
    const more = withColumn(columns, {}, 'code');
    expect(throughTheAddress(more)).toEqual({ sort: undefined, columns: ['cluster', 'code'] });
    const none = withColumn(columns, {}, 'cluster');
    expect([...shownIds(columns, throughTheAddress(none))]).toEqual(['name', 'share', 'why']);
  });

  test.each([{ sort: 'a b' }, { sort: ['x'] }, { sort: '--x' }, { columns: 5 }, {}])(
    'R-286 what an address says wrongly is not said: %j',
    (search) => {
      expect(parseTableView(search)).toEqual({ sort: undefined, columns: undefined });
    },
  );
});
