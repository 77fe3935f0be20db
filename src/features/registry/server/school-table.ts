import type { TableFile } from '#platform/http/table-download.ts';
import type { OutputValue } from '#platform/tables/output-value.ts';
import type { SchoolRow } from '../contract-schools.ts';
import type { SchoolFilter } from '../contract-shapes.ts';
import { saySchoolFilter } from './filter.words.ts';
import { registryServerRu as words } from './ru.ts';

/** The schools of a filter. */
export function schoolTable(asked: SchoolFilter, rows: readonly SchoolRow[]): TableFile {
  const filter = saySchoolFilter(asked, rows[0]?.municipality);
  return { fileName: words.file, filter, headings: words.headings, rows: rows.map(cellsOf) };
}

function cellsOf(row: SchoolRow): readonly OutputValue[] {
  return [
    row.code,
    row.name,
    row.municipality,
    row.kind === null ? null : words.kinds[row.kind],
    row.level === null ? null : words.levels[row.level],
    row.isRural === null ? null : row.isRural ? words.rural : words.urban,
    words.statuses[row.status],
    row.groupings.join('; '),
    row.identifiers,
  ];
}
