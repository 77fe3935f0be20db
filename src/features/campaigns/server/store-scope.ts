import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';

/** The first wall: units `u` of the scope. What is about a municipality is seen by who has it whole. */
export function unitIn(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`case when u.school_id is null then ${municipalityIn(scope, 'u.municipality_id')}
    else ${schoolIn(scope, 'u.school_id')} end`;
}
