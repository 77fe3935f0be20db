import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import { transactionWith, type Db } from './database.ts';

/** What row-level security has to know of a request. */
export interface Wall {
  readonly scope: Scope;
  /** Whose own data is theirs: the person who asks, and the administrator who looks through that person's eyes. */
  readonly personIds: readonly number[];
  readonly isReadOnly: boolean;
}

/** One transaction in which the database shows and takes only what is in the scope. */
export async function inScope<T>(db: Db, wall: Wall, work: (db: Db) => Promise<T>): Promise<T> {
  return await transactionWith(db, { begin: settings(wall), isReadOnly: wall.isReadOnly }, work);
}

/** `SET LOCAL` takes no parameters, so only integers come in; unlike set_config it reaches the nodes of a distributed database. */
function settings({ scope, personIds }: Wall): string {
  const { regionId, isWholeRegion, municipalityIds, schoolIds } = scope;
  return [
    `set local opora.regions = '${list([regionId])}'`,
    `set local opora.whole = '${isWholeRegion ? 'on' : 'off'}'`,
    `set local opora.municipalities = '${list(municipalityIds)}'`,
    `set local opora.schools = '${list(schoolIds)}'`,
    `set local opora.person = '${list(personIds)}'`,
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
