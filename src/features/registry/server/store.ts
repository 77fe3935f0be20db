import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { IdentifierKind } from '../domain/identifiers.ts';
import type { GroupingRow } from '../domain/groupings-file.ts';
import type { SchoolVersion } from '../domain/registry-plan.ts';
import type { SchoolStatus } from '../domain/school.ts';
import type { Succession } from '../domain/succession.ts';

export interface RegionFound {
  readonly regionId: number;
  readonly name: string;
  readonly isDemonstration: boolean;
  readonly hasRegistry: boolean;
  readonly schools: number;
  readonly municipalities: number;
}

/** The region as a whole, with the schools of the scope and the municipalities they lie in. */
export async function findRegion(db: Db, scope: Scope): Promise<RegionFound | null> {
  const inScope = schoolIn(scope, 'school_id');
  const municipalities = scope.isWholeRegion
    ? sql`select count(*) from municipality where municipality.region_id = region.region_id`
    : sql`select count(distinct municipality_id) from school_version v where v.region_id = region.region_id and ${inScope}
        and not exists (select 1 from school_version later where later.region_id = v.region_id
          and later.school_id = v.school_id and later.valid_from > v.valid_from)`;
  const { rows } = await sql<RegionFound>`
    select region_id, name, is_demonstration, registry_loaded_at is not null as has_registry,
      (select count(*) from school where school.region_id = region.region_id and ${inScope} and exists (
        select from school_version v where v.region_id = school.region_id and v.school_id = school.school_id)) as schools,
      (${municipalities}) as municipalities
    from region where region_id = ${scope.regionId}`.execute(db);
  return rows[0] ?? null;
}

export async function nameRegion(db: Db, regionId: number, name: string, isDemonstration: boolean): Promise<void> {
  await db.updateTable('region').set({ name, isDemonstration }).where('regionId', '=', regionId).execute();
}

export async function markRegistryLoaded(db: Db, regionId: number, at: Date): Promise<void> {
  await db.updateTable('region').set({ registryLoadedAt: at }).where('regionId', '=', regionId).execute();
}

/** One change of the registry at a time in a region, until the transaction ends. */
export async function lockRegistry(db: Db, regionId: number): Promise<void> {
  await sql`select 1 from region where region_id = ${regionId} for no key update`.execute(db);
}

export interface KnownMunicipality {
  readonly municipalityId: number;
  readonly validFrom: string;
  readonly name: string;
  readonly searchName: string;
  readonly oktmo: string | null;
}

/** Present versions of the municipalities. */
export async function listMunicipalities(db: Db, regionId: number): Promise<readonly KnownMunicipality[]> {
  return await db
    .selectFrom('municipalityVersion')
    .select(['municipalityId', 'validFrom', 'name', 'searchName', 'oktmo'])
    .where('regionId', '=', regionId)
    .where('validTo', 'is', null)
    .orderBy('municipalityId')
    .execute();
}

export interface NewMunicipality {
  readonly name: string;
  readonly searchName: string;
  readonly oktmo: string | null;
}

export async function addMunicipality(db: Db, regionId: number, added: NewMunicipality): Promise<number> {
  const made = await db
    .insertInto('municipality')
    .values({ regionId })
    .returning('municipalityId')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('municipalityVersion')
    .values({ regionId, ...made, ...added })
    .execute();
  return made.municipalityId;
}

/** A first code is filled in; another code begins a new version today, because codes change when a district becomes an okrug. */
export async function setOktmo(
  db: Db,
  regionId: number,
  known: KnownMunicipality,
  { name, oktmo, today }: { readonly name: string; readonly oktmo: string; readonly today: string },
): Promise<void> {
  const { municipalityId, validFrom, searchName } = known;
  const version = db
    .updateTable('municipalityVersion')
    .where('regionId', '=', regionId)
    .where('municipalityId', '=', municipalityId)
    .where('validFrom', '=', validFrom);
  if (known.oktmo === null || validFrom >= today) {
    await version.set({ oktmo }).execute();
    return;
  }
  await version.set({ validTo: today }).execute();
  const next = { regionId, municipalityId, validFrom: today, name, searchName, oktmo };
  await db.insertInto('municipalityVersion').values(next).execute();
}

export interface StoredVersion extends SchoolVersion {
  readonly code: string;
  readonly municipalityId: number;
}

/** Every version of every school; dates of "always" and "still" as the domain knows them. */
export async function listVersions(db: Db, scope: Scope): Promise<readonly StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select s.code, v.valid_from, v.valid_to, v.name, v.municipality_id, m.name as municipality, v.kind, v.level, v.is_rural,
      head.code as branch_of
    from school_version v
    join school s using (region_id, school_id)
    join municipality_version m on m.region_id = v.region_id and m.municipality_id = v.municipality_id and m.valid_to is null
    left join school head on head.region_id = v.region_id and head.school_id = v.branch_of
    where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')}
    order by s.code, v.valid_from`.execute(db);
  return rows;
}

/** @returns how many of the codes were not known. */
export async function saveSchools(
  db: Db,
  regionId: number,
  schools: readonly { readonly code: string; readonly status: SchoolStatus | null }[],
): Promise<number> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into school (region_id, code, status)
    select ${regionId}, code, coalesce(status, 'active')
    from jsonb_to_recordset(${JSON.stringify(schools)}::jsonb) as given(code text, status text)
    on conflict (region_id, code) do update set status = coalesce(
      (select given.status from jsonb_to_recordset(${JSON.stringify(schools)}::jsonb) as given(code text, status text)
       where given.code = excluded.code), school.status)
    returning xmax = 0 as is_new`.execute(db);
  return rows.filter((row) => row.isNew).length;
}

export async function saveVersions(
  db: Db,
  regionId: number,
  versions: readonly (Omit<SchoolVersion, 'municipality'> & { code: string; municipalityId: number })[],
): Promise<void> {
  await sql`
    insert into school_version
      (region_id, school_id, valid_from, valid_to, name, municipality_id, kind, level, is_rural, branch_of)
    select s.region_id, s.school_id, given."validFrom", given."validTo", given.name, given."municipalityId", given.kind,
      given.level, given."isRural", head.school_id
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as given(code text, "validFrom" date, "validTo" date, name text,
      "municipalityId" integer, kind text, level text, "isRural" boolean, "branchOf" text)
    join school s on s.region_id = ${regionId} and s.code = given.code
    left join school head on head.region_id = ${regionId} and head.code = given."branchOf"
    on conflict (region_id, school_id, valid_from) do update set valid_to = excluded.valid_to, name = excluded.name,
      municipality_id = excluded.municipality_id, kind = excluded.kind, level = excluded.level,
      is_rural = excluded.is_rural, branch_of = excluded.branch_of`.execute(db);
}

export async function saveNames(
  db: Db,
  regionId: number,
  names: readonly { readonly code: string; readonly name: string; readonly searchName: string }[],
): Promise<void> {
  await sql`
    insert into school_name (region_id, school_id, search_name, name)
    select s.region_id, s.school_id, given."searchName", given.name
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given(code text, name text, "searchName" text)
    join school s on s.region_id = ${regionId} and s.code = given.code
    on conflict do nothing`.execute(db);
}

/** Another value of the same kind ends the one before; what was valid stays in the history. */
export async function saveIdentifiers(
  db: Db,
  regionId: number,
  given: {
    readonly today: string;
    readonly identifiers: readonly { code: string; kind: IdentifierKind; value: string }[];
  },
): Promise<void> {
  const rows = JSON.stringify(given.identifiers);
  const isOther = sql`i.region_id = ${regionId} and i.valid_to is null and exists (
    select 1 from jsonb_to_recordset(${rows}::jsonb) as given(code text, kind text, value text)
    join school s on s.region_id = ${regionId} and s.code = given.code
    where s.school_id = i.school_id and given.kind = i.kind and given.value <> i.value)`;
  await sql`delete from school_identifier i where ${isOther} and i.valid_from >= ${given.today}`.execute(db);
  await sql`update school_identifier i set valid_to = ${given.today} where ${isOther}`.execute(db);
  await sql`
    insert into school_identifier (region_id, school_id, kind, value, valid_from)
    select s.region_id, s.school_id, given.kind, given.value, case when exists (
      select 1 from school_identifier i where i.region_id = s.region_id and i.school_id = s.school_id and i.kind = given.kind)
      then ${given.today}::date else '1900-01-01' end
    from jsonb_to_recordset(${rows}::jsonb) as given(code text, kind text, value text)
    join school s on s.region_id = ${regionId} and s.code = given.code
    where not exists (select 1 from school_identifier i where i.region_id = s.region_id and i.school_id = s.school_id
      and i.kind = given.kind and i.value = given.value and i.valid_to is null)
    on conflict do nothing`.execute(db);
}

/** What the file says of a school is all there is to its succession: said by the operator, therefore confirmed. */
export async function saveSuccessions(
  db: Db,
  regionId: number,
  given: { readonly codes: readonly string[]; readonly successions: readonly Succession[] },
): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(given.successions)}::jsonb)
    as given("from" text, "to" text, kind text, "happenedOn" date)`;
  await sql`
    delete from school_lineage l using school f
    where f.region_id = ${regionId} and f.code = any(${given.codes}::text[])
      and l.region_id = f.region_id and l.from_school_id = f.school_id
      and not exists (
        select 1 from ${rows} left join school t on t.region_id = ${regionId} and t.code = given."to"
        where given."from" = f.code and given.kind = l.kind and t.school_id is not distinct from l.to_school_id)`.execute(
    db,
  );
  await sql`
    insert into school_lineage (region_id, from_school_id, to_school_id, kind, happened_on, is_confirmed)
    select ${regionId}, f.school_id, t.school_id, given.kind, given."happenedOn", true
    from ${rows}
    join school f on f.region_id = ${regionId} and f.code = given."from"
    left join school t on t.region_id = ${regionId} and t.code = given."to"
    on conflict (region_id, from_school_id, to_school_id, kind) do update set happened_on = excluded.happened_on,
      is_confirmed = true`.execute(db);
}

/** Membership of a school in a group from a day; the same again only moves its end. @returns how many were not known. */
export async function saveGroupings(db: Db, regionId: number, rows: readonly GroupingRow[]): Promise<number> {
  const { rows: saved } = await sql<{ isNew: boolean }>`
    insert into school_grouping (region_id, school_id, grouping, valid_from, valid_to)
    select distinct on (s.school_id, given.grouping, given."validFrom")
      s.region_id, s.school_id, given.grouping, given."validFrom", given."validTo"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(code text, grouping text, "validFrom" date, "validTo" date)
    join school s on s.region_id = ${regionId} and s.code = given.code
    on conflict (region_id, school_id, grouping, valid_from) do update set valid_to = excluded.valid_to
    returning xmax = 0 as is_new`.execute(db);
  return saved.filter((row) => row.isNew).length;
}
