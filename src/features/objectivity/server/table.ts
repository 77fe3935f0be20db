import { nameProcedure } from '#features/lists/domain/procedure-name.ts';
import { russianProcedures } from '#features/lists/domain/procedure-names.words.ts';
import { wallDay } from '#kernel/day.ts';
import type { TableFile } from '#platform/http/table-download.ts';
import type { SignRow } from '../contract.ts';
import { ru } from '../ru.ts';
import { objectivityServerRu as words } from './ru.ts';

export function signsTable(year: number, rows: readonly SignRow[]): TableFile {
  return {
    fileName: words.fileName(year),
    headings: words.headings,
    rows: rows.map((row) => [
      row.municipality,
      row.schoolName,
      nameProcedure(row.procedure, '', russianProcedures),
      ru.signs[row.sign],
      ru.facts[row.sign](row.facts),
      row.verdict === null ? null : ru.verdicts[row.verdict],
      row.note,
      row.reviewedAt === null ? null : wallDay(new Date(row.reviewedAt)),
    ]),
  };
}
