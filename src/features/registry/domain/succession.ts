import { dayAfter } from './school.ts';
import type { RegistryFault, RegistryRow } from './registry-file.ts';

export interface Succession {
  readonly from: string;
  readonly to: string | null;
  readonly kind: 'rename' | 'merge' | 'split' | 'close';
  readonly happenedOn: string;
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

/** A school cannot in the end succeed itself. */
export function lineageLoops(rows: readonly RegistryRow[]): RegistryFault[] {
  const next = new Map(rows.map((row) => [row.code, row.successorCodes]));
  return rows.flatMap((row): RegistryFault[] => {
    const seen = new Set<string>();
    const queue = [...row.successorCodes];
    for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
      if (code === row.code) {
        const found = row.successorCodes.join('; ');
        return [{ code: 'lineage_loop', row: row.row, field: 'successor_code', found, expected: null }];
      }
      if (seen.has(code)) continue;
      seen.add(code);
      queue.push(...(next.get(code) ?? []));
    }
    return [];
  });
}
