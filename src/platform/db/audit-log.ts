import { sql } from 'kysely';
import { isSecretField } from '#kernel/secret-field.ts';
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
  await sql`
    insert into audit_log (region_id, happened_at, person_id, masqueraded_by, address, browser, verb, outcome, object_kind,
      object_id, school_id, municipality_id, subject_person_id, before, after)
    select ${actor.regionId}::int, ${happenedAt}::timestamptz, ${actor.personId}::int, ${actor.masqueradedBy}::int, ${address},
      ${browser}, ${verb}, ${outcome}, kind, id, school_id, municipality_id, person_id, before, after
    from jsonb_to_recordset(${JSON.stringify(entry.changes.map(rowOf), safely)}::jsonb) as change (kind text, id text,
      school_id int, municipality_id int, person_id int, before jsonb, after jsonb)`.execute(db);
}

function rowOf({ object, before, after }: Change): Readonly<Record<string, unknown>> {
  const { kind, id, schoolId, municipalityId, personId } = object;
  return { kind, id, school_id: schoolId, municipality_id: municipalityId, person_id: personId, before, after };
}

/** No secret gets in by mistake, and no text that PostgreSQL could not keep. */
function safely(name: string, value: unknown): unknown {
  if (isSecretField(name, value)) return undefined;
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
