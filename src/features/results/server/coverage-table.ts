import type { z } from 'zod';
import { nameProcedure } from '#features/lists/domain/procedure-name.ts';
import { russianProcedures } from '#features/lists/domain/procedure-names.words.ts';
import type { TableFile } from '#platform/http/table-download.ts';
import type { resultsContract } from '../contract.ts';
import { resultsServerRu } from './ru.ts';

type Coverage = z.input<typeof resultsContract.coverage.output>;

interface Asked {
  readonly year: number;
  readonly procedureId?: number | undefined;
}

const { coverage: words } = resultsServerRu;

/** Null: no such procedure has results of the year. */
export function coverageTable({ procedures, missing }: Coverage, { year, procedureId }: Asked): TableFile | null {
  const nameOf = ({ procedure, key }: Coverage['procedures'][number]): string =>
    nameProcedure(procedure, key, russianProcedures);
  if (procedureId === undefined) {
    const rows = procedures.map((row) => [nameOf(row), row.expected, row.loaded, row.missing]);
    return { fileName: words.fileName(year), headings: words.headings, rows };
  }
  const chosen = procedures.find((row) => row.procedureId === procedureId);
  if (chosen === undefined) return null;
  return {
    fileName: words.missingFile(year),
    filter: nameOf(chosen),
    headings: words.missingHeadings,
    rows: missing.map(({ schoolName, municipality }) => [schoolName, municipality]),
  };
}
