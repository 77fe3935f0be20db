import { sql } from 'kysely';
import type { Actor, Change } from '../http/context.ts';
import type { Db } from './database.ts';

export interface AuditEntry {
  readonly verb: string;
  readonly outcome: 'done' | 'denied';
  readonly actor: Pick<Actor, 'personId' | 'regionId' | 'masqueradedBy'>;
  readonly address: string;
  readonly browser: string;
  readonly changes: readonly Change[];
  readonly happenedAt: Date;
}

/** One row a change, chained by the database itself; it takes a lock till the end of the transaction, so it comes last. */
export async function writeAudit(db: Db, entry: AuditEntry): Promise<void> {
  const { actor, verb, outcome, address, browser, happenedAt } = entry;
  for (const { object, before, after } of entry.changes) {
    const { kind, id, schoolId, municipalityId, personId } = object;
    await sql`
      insert into audit_log (region_id, happened_at, person_id, masqueraded_by, address, browser, verb, outcome, object_kind,
        object_id, school_id, municipality_id, subject_person_id, before, after)
      values (${actor.regionId}, ${happenedAt}, ${actor.personId}, ${actor.masqueradedBy}, ${address}, ${browser}, ${verb},
        ${outcome}, ${kind}, ${id === null ? null : String(id)}, ${schoolId ?? null}, ${municipalityId ?? null},
        ${personId ?? null}, ${json(before)}::jsonb, ${json(after)}::jsonb)`.execute(db);
  }
}

function json(value: Change['before']): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
