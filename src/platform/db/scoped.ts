import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from './database.ts';

/** What row-level security has to know of a request. */
export interface Wall {
  readonly scope: Scope;
  readonly personId: number | null;
  readonly isReadOnly: boolean;
}

/** One transaction in which the database shows and takes only what is in the scope. */
export async function inScope<T>(db: Db, wall: Wall, work: (db: Db) => Promise<T>): Promise<T> {
  const begun = db.transaction();
  return await (wall.isReadOnly ? begun.setAccessMode('read only') : begun).execute(async (transaction) => {
    await sql.raw(settings(wall)).execute(transaction);
    return await work(transaction);
  });
}

/** `SET LOCAL` takes no parameters, so only integers come in; unlike set_config it reaches the nodes of a distributed database. */
function settings({ scope, personId }: Wall): string {
  const { regionId, isWholeRegion, municipalityIds, schoolIds } = scope;
  return [
    `set local opora.regions = '${list([regionId])}'`,
    `set local opora.whole = '${isWholeRegion ? 'on' : 'off'}'`,
    `set local opora.municipalities = '${list(municipalityIds)}'`,
    `set local opora.schools = '${list(schoolIds)}'`,
    `set local opora.person = '${list(personId === null ? [] : [personId])}'`,
  ].join('; ');
}

function list(ids: readonly number[]): string {
  if (!ids.every(Number.isSafeInteger)) throw new Error('an id is a whole number');
  return ids.join(',');
}

/** The first wall in SQL: rows of schools that are in the scope. */
export function schoolIn(scope: Scope, column: string): ReturnType<typeof sql<boolean>> {
  if (scope.isWholeRegion) return sql<boolean>`true`;
  return sql<boolean>`${sql.ref(column)} = any(${[...scope.schoolIds]}::int[])`;
}

/** Rows of municipalities that are in the scope whole. */
export function municipalityIn(scope: Scope, column: string): ReturnType<typeof sql<boolean>> {
  if (scope.isWholeRegion) return sql<boolean>`true`;
  return sql<boolean>`${sql.ref(column)} = any(${[...scope.municipalityIds]}::int[])`;
}
