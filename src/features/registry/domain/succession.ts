import { buildLineage, type Decision, type LineageEdge } from '#features/lists/domain/lineage.ts';
import { dayAfter, firstResultsYear } from './school.ts';
import type { RegistryFault, RegistryRow } from './registry-file.ts';

export interface Succession {
  readonly from: string;
  readonly to: string | null;
  readonly kind: 'rename' | 'merge' | 'split' | 'close';
  readonly happenedOn: string;
  /** What a person has said of the history that comes with it. */
  readonly inherits?: Decision | null;
}

/** Several successors are a split, one is a merger unless the row says that only the code changed, none of a closed school is a closure. */
export function successionsOf(rows: readonly RegistryRow[]): Succession[] {
  return rows.flatMap((row): Succession[] => {
    const happenedOn = dayAfter(row.validTo ?? '1899-12-31');
    const { successorCodes, status } = row;
    if (successorCodes.length === 0) {
      return status === 'closed' ? [{ from: row.code, to: null, kind: 'close', happenedOn }] : [];
    }
    const kind = successorCodes.length > 1 ? 'split' : status === 'renamed' ? 'rename' : 'merge';
    return successorCodes.map((to) => ({ from: row.code, to, kind, happenedOn }));
  });
}

/** As lists follow them: between codes, from the first results year of the successor. */
export function lineageEdges(successions: readonly Succession[]): LineageEdge[] {
  return successions.map(({ from, to, kind, happenedOn, inherits = null }) => {
    const edge = { from, to, kind, year: firstResultsYear(happenedOn) };
    return inherits === null ? edge : { ...edge, inherits };
  });
}

/** Reorganisations of the file together with those known of other schools: whatever the lineage of lists would refuse. */
export function checkSuccessions(rows: readonly RegistryRow[], known: readonly LineageEdge[]): RegistryFault[] {
  const codes = new Set(rows.map(({ code }) => code));
  const edges = [...known.filter(({ from }) => !codes.has(from)), ...lineageEdges(successionsOf(rows))];
  const lineage = buildLineage(edges);
  const problems = lineage.ok ? [] : lineage.error;
  return problems.map(({ code, schools }) => {
    const row = rows.find((one) => schools.includes(one.code))?.row ?? null;
    const found = schools.join(', ');
    const fault = code === 'loop' ? 'lineage_loop' : 'duplicate_code';
    return { code: fault, row, field: 'successor_code', found, expected: null };
  });
}
