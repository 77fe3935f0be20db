import type { Db } from '#platform/db/database.ts';
import { describeChange, type ChangedField } from '../domain/describe-change.ts';
import { namedIds, withNames } from '../domain/named-field.ts';
import { readableNumbers } from '../domain/row-numbers.ts';
import { listNames, type AuditRow } from './store-list.ts';

export interface Entry extends Omit<AuditRow, 'before' | 'after'> {
  readonly changes: readonly ChangedField[];
}

/** Before and after as changed fields, with names where the log keeps numbers. */
export async function showEntries(db: Db, regionId: number, rows: readonly AuditRow[]): Promise<readonly Entry[]> {
  const described = rows.map((row) => ({ ...row, changes: describeChange(row.before, row.after) }));
  const names = await listNames(
    db,
    regionId,
    described.flatMap(({ changes }) => namedIds(changes)),
  );
  return described.map((entry) => ({ ...entry, changes: ofItself(entry.objectKind, withNames(entry.changes, names)) }));
}

/** What the log says of itself names its own rows. */
function ofItself(objectKind: string, changes: readonly ChangedField[]): readonly ChangedField[] {
  if (objectKind !== 'audit_log') return changes;
  return changes.map(({ field, before, after }) => ({
    field,
    before,
    after: after === null ? null : readableNumbers(after),
  }));
}
