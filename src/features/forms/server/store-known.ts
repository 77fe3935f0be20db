import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';
import type { RegistryFact } from '../domain/definition.ts';

/** Whoever is asked: a school, or a municipality when there is none. */
export interface UnitKey {
  readonly schoolId: number | null;
  readonly municipalityId: number;
}

type Facts = Readonly<Record<RegistryFact, string | null>>;

/** What the registry says on a day, by school. */
export async function listSchoolFacts(
  db: Db,
  scope: Scope,
  { schoolIds, on }: { readonly schoolIds: readonly number[]; readonly on: string },
): Promise<readonly (Facts & { readonly schoolId: number })[]> {
  if (schoolIds.length === 0) return [];
  const { rows } = await sql<Facts & { schoolId: number }>`
    select s.school_id, v.name, v.kind, v.level, place_name(s.region_id, v.municipality_id, null) as municipality,
      i.inn, i.ogrn, i.kpp
    from school s
    join lateral (select v.name, v.kind, v.level, v.municipality_id from school_version v
      where v.region_id = s.region_id and v.school_id = s.school_id and v.valid_from <= ${on}::date
      order by v.valid_from desc limit 1) v on true
    left join lateral (select max(i.value) filter (where i.kind = 'inn') as inn,
        max(i.value) filter (where i.kind = 'ogrn') as ogrn, max(i.value) filter (where i.kind = 'kpp') as kpp
      from school_identifier i where i.region_id = s.region_id and i.school_id = s.school_id
        and i.valid_from <= ${on}::date and (i.valid_to is null or i.valid_to > ${on}::date)) i on true
    where s.region_id = ${scope.regionId} and s.school_id = any(${[...schoolIds]}::int[]) and ${schoolIn(scope, 's.school_id')}`.execute(
    db,
  );
  return rows;
}

export async function listMunicipalityNames(
  db: Db,
  scope: Scope,
  municipalityIds: readonly number[],
): Promise<readonly { readonly municipalityId: number; readonly name: string | null }[]> {
  if (municipalityIds.length === 0) return [];
  const { rows } = await sql<{ municipalityId: number; name: string | null }>`
    select m.municipality_id, place_name(m.region_id, m.municipality_id, null) as name from municipality m
    where m.region_id = ${scope.regionId} and m.municipality_id = any(${[...municipalityIds]}::int[])
      and ${municipalityIn(scope, 'm.municipality_id')}`.execute(db);
  return rows;
}

export interface CountedResults extends UnitKey {
  readonly type: string;
  readonly participants: number;
  readonly low: number;
}

interface ResultsWish {
  readonly year: number;
  readonly types: readonly string[];
  readonly ids: readonly number[];
}

/** Results of a year summed over the procedures of each type, by school. */
export async function sumSchoolResults(
  db: Db,
  scope: Scope,
  { year, types, ids }: ResultsWish,
): Promise<readonly CountedResults[]> {
  if (ids.length === 0 || types.length === 0) return [];
  const { rows } = await sql<CountedResults>`
    select c.school_id, 0 as municipality_id, p.type, sum(c.participants)::int as participants, sum(c.low)::int as low
    from result_cell c join procedure p on p.procedure_id = c.procedure_id
    where c.region_id = ${scope.regionId} and c.school_id = any(${[...ids]}::int[]) and c.year = ${year}
      and p.type = any(${[...types]}::text[]) and ${schoolIn(scope, 'c.school_id')}
    group by c.school_id, p.type`.execute(db);
  return rows;
}

/** The same over the schools that are of a municipality on a day. */
export async function sumMunicipalityResults(
  db: Db,
  scope: Scope,
  { year, types, ids, on }: ResultsWish & { readonly on: string },
): Promise<readonly CountedResults[]> {
  if (ids.length === 0 || types.length === 0) return [];
  const { rows } = await sql<CountedResults>`
    select null::int as school_id, v.municipality_id, p.type, sum(c.participants)::int as participants, sum(c.low)::int as low
    from school_version v
    join result_cell c on c.region_id = v.region_id and c.school_id = v.school_id and c.year = ${year}
    join procedure p on p.procedure_id = c.procedure_id
    where v.region_id = ${scope.regionId} and v.municipality_id = any(${[...ids]}::int[])
      and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      and p.type = any(${[...types]}::text[]) and ${municipalityIn(scope, 'v.municipality_id')}
    group by v.municipality_id, p.type`.execute(db);
  return rows;
}
