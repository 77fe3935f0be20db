import { refreshJobName } from '#features/lists/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { isIdentifier } from '../domain/identifiers.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { changeVersion, withoutVersion, type DatedVersion, type VersionChange } from '../domain/version-change.ts';
import { findSchool, listIdentifiers, listVersionsOf, type IdentifierSeen, type SchoolSeen } from './store-school.ts';
import * as store from './store-versions.ts';
import { lockRegistry, saveNames } from './store.ts';

export interface Saved {
  readonly isSaved: boolean;
  readonly problems: { readonly code: string; readonly field: string; readonly found: string | null }[];
}
const saved: Saved = { isSaved: true, problems: [] };

/** Lists carry names, kinds and places of schools: whatever changes them has the lists made anew. */
export async function refreshAll({ jobs, actor }: Ctx): Promise<void> {
  await jobs.start(refreshJobName, { regionId: actor.regionId, fromResultsYear: 0 });
}

async function openSchool(
  ctx: Ctx,
  schoolId: number,
): Promise<{ readonly school: SchoolSeen; readonly history: readonly DatedVersion[] } | null> {
  await lockRegistry(ctx.db, ctx.actor.regionId);
  const school = await findSchool(ctx.db, ctx.scope, schoolId);
  if (school === null) return null;
  const history = (await listVersionsOf(ctx.db, ctx.scope, schoolId)).map(plain);
  return { school, history };
}

/** Without the names of what it names. */
export function plain(version: DatedVersion): DatedVersion {
  const { validFrom, validTo, name, municipalityId, kind, level, isRural, branchOfId } = version;
  return { validFrom, validTo, name, municipalityId, kind, level, isRural, branchOfId };
}

export async function saveVersion(
  ctx: Ctx,
  { schoolId, ...change }: VersionChange & { readonly schoolId: number },
): Promise<Result<Saved, string>> {
  const opened = await openSchool(ctx, schoolId);
  if (opened === null) return err('not_found');
  const { history, school } = opened;
  const { problems, versions } = changeVersion(history, change, { schoolId, today: dayOf(ctx.now()) });
  const all = [...problems, ...(await unknownPlaces(ctx, change))];
  if (all.length > 0) return ok({ isSaved: false, problems: all });
  await writeHistory(ctx, school, { before: history, after: versions });
  const { name } = change;
  await saveNames(ctx.db, ctx.actor.regionId, [{ code: school.code, name, searchName: normaliseSchoolName(name) }]);
  return ok(saved);
}

async function unknownPlaces(
  { db, actor: { regionId } }: Ctx,
  { municipalityId, branchOfId }: VersionChange,
): Promise<Saved['problems']> {
  const hasPlace = await store.hasMunicipality(db, regionId, municipalityId);
  const hasHead = branchOfId === null || (await findSchool(db, wholeRegion(regionId), branchOfId)) !== null;
  return [
    ...(hasPlace ? [] : [{ code: 'place_missing', field: 'municipalityId', found: null }]),
    ...(hasHead ? [] : [{ code: 'unknown_school', field: 'branchOfId', found: null }]),
  ];
}

async function writeHistory(
  ctx: Ctx,
  { schoolId }: SchoolSeen,
  { before, after }: { readonly before: readonly DatedVersion[]; readonly after: readonly DatedVersion[] },
): Promise<void> {
  await store.replaceVersions(ctx.db, { regionId: ctx.actor.regionId, schoolId }, after);
  const unlike = (own: readonly DatedVersion[], other: readonly DatedVersion[]): readonly DatedVersion[] =>
    own.filter((version) => !other.some((one) => JSON.stringify(one) === JSON.stringify(version)));
  const versions = (changed: readonly DatedVersion[]): object =>
    Object.fromEntries(changed.map((one) => [one.validFrom, one]));
  ctx.note({
    object: { kind: 'school', id: schoolId, schoolId },
    before: { ...versions(unlike(before, after)) },
    after: { ...versions(unlike(after, before)) },
  });
  await refreshAll(ctx);
}

export async function removeVersion(
  ctx: Ctx,
  { schoolId, validFrom }: { readonly schoolId: number; readonly validFrom: string },
): Promise<Result<Record<string, never>, string>> {
  const opened = await openSchool(ctx, schoolId);
  const isKnown = opened?.history.some((version) => version.validFrom === validFrom);
  if (opened === null || isKnown !== true) return err('not_found');
  const left = withoutVersion(opened.history, validFrom);
  if (left === null) return err('only_version');
  await writeHistory(ctx, opened.school, { before: opened.history, after: left });
  return ok({});
}

type GivenIdentifier = IdentifierSeen & { readonly schoolId: number; readonly replaces: store.IdentifierKey | null };

export async function saveIdentifier(ctx: Ctx, given: GivenIdentifier): Promise<Result<Saved, string>> {
  const { db, actor } = ctx;
  const { schoolId, replaces } = given;
  await lockRegistry(db, actor.regionId);
  if ((await findSchool(db, ctx.scope, schoolId)) === null) return err('not_found');
  const key = { regionId: actor.regionId, schoolId };
  const problems = await identifierProblems(ctx, given);
  if (problems.length > 0) return ok({ isSaved: false, problems });
  const before = replaces === null ? null : await store.removeIdentifier(db, key, replaces);
  if (replaces !== null && before === null) return err('not_found');
  const { kind, value, validFrom, validTo } = given;
  await store.addIdentifier(db, key, given);
  const after = { kind, value, validFrom, validTo };
  ctx.note({
    object: { kind: 'school', id: schoolId, schoolId },
    before: before === null ? null : { ...before },
    after,
  });
  return ok(saved);
}

async function identifierProblems(ctx: Ctx, given: GivenIdentifier): Promise<Saved['problems']> {
  const { schoolId, kind, value, validFrom, validTo, replaces } = given;
  const problem = (code: string, field: string, found: string | null): Saved['problems'][number] => {
    return { code, field, found };
  };
  const isOwnKind = kind === 'vpr_login' || kind === 'exam_code';
  const owner = isOwnKind ? await store.findOwner(ctx.db, ctx.actor.regionId, given) : null;
  const others = (await listIdentifiers(ctx.db, ctx.scope, schoolId)).filter(
    (one) => !(replaces !== null && isSame(one, replaces)),
  );
  return [
    ...(value !== '' && isIdentifier(kind, value) ? [] : [problem('bad_identifier', 'value', value)]),
    ...(validTo !== null && validTo <= validFrom ? [problem('dates_crossed', 'validTo', validTo)] : []),
    ...(owner === null ? [] : [problem('shared_identifier', 'value', owner)]),
    ...(others.some((one) => isSame(one, given)) ? [problem('identifier_known', 'value', value)] : []),
  ];
}

function isSame(one: store.IdentifierKey, other: store.IdentifierKey): boolean {
  return one.kind === other.kind && one.value === other.value && one.validFrom === other.validFrom;
}

export async function removeIdentifier(
  ctx: Ctx,
  { schoolId, ...identifier }: store.IdentifierKey & { readonly schoolId: number },
): Promise<Result<Record<string, never>, string>> {
  await lockRegistry(ctx.db, ctx.actor.regionId);
  const before = await store.removeIdentifier(ctx.db, { regionId: ctx.actor.regionId, schoolId }, identifier);
  if (before === null) return err('not_found');
  ctx.note({ object: { kind: 'school', id: schoolId, schoolId }, before: { ...before }, after: null });
  return ok({});
}
