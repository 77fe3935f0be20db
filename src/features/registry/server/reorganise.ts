import { refreshJobName } from '#features/lists/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import {
  checkStep,
  keepsCode,
  statusAfter,
  type NewSchool,
  type Reorganisation,
  type Step,
} from '../domain/reorganise.ts';
import type { Decision } from '#features/lists/domain/lineage.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { firstResultsYear } from '../domain/school.ts';
import { lineageEdges } from '../domain/succession.ts';
import { changeVersion, type ChangedHistory, type VersionProblem } from '../domain/version-change.ts';
import { sumResults, type Carried } from './carried.ts';
import { plain, type Saved } from './change-school.ts';
import { listSuccessions } from './store-find.ts';
import * as store from './store-reorganise.ts';
import { listVersionsOf } from './store-school.ts';
import * as steps from './store-steps.ts';
import { hasMunicipality, replaceVersions } from './store-versions.ts';
import { lockRegistry, saveNames, saveSchools } from './store.ts';

export interface Wish {
  readonly kind: Reorganisation;
  readonly on: string;
  readonly from: readonly number[];
  readonly into: readonly number[];
  readonly added: readonly { readonly code: string; readonly name: string; readonly municipalityId: number | null }[];
  readonly goesOn: boolean;
  readonly inherits: Decision | null;
  readonly isTrial: boolean;
}

interface Outcome extends Saved {
  readonly stepId: number | null;
  readonly carried: Carried;
  readonly listings: store.Listing[];
}

interface Plan {
  readonly step: Step;
  readonly from: readonly store.StandingSchool[];
  readonly into: readonly store.StandingSchool[];
}

/** A trial says what the step would carry and what stops it; in earnest it is taken whole or not at all. */
export async function reorganise(ctx: Ctx, wish: Wish): Promise<Result<Outcome, string>> {
  const { db, actor } = ctx;
  await lockRegistry(db, actor.regionId);
  const plan = await planOf(ctx, wish);
  if (plan === null) return err('not_found');
  const problems = [...(await problemsOf(ctx, plan))];
  const preview = await previewOf(ctx, plan);
  if (wish.isTrial || problems.length > 0) return ok({ isSaved: false, problems, stepId: null, ...preview });
  return ok({ isSaved: true, problems, stepId: await take(ctx, plan), ...preview });
}

async function planOf({ db, actor: { regionId } }: Ctx, wish: Wish): Promise<Plan | null> {
  const from = await store.listStanding(db, regionId, [...new Set(wish.from)]);
  const into = await store.listStanding(db, regionId, [...new Set(wish.into)]);
  if (from.length < new Set(wish.from).size || into.length < new Set(wish.into).size) return null;
  const first = from[0];
  const added: NewSchool[] = await Promise.all(
    wish.added.map(async ({ code, name, municipalityId }) => {
      const place = municipalityId ?? first?.municipalityId ?? 0;
      return { code: code.trim(), name, municipalityId: (await hasMunicipality(db, regionId, place)) ? place : 0 };
    }),
  );
  const { kind, on, goesOn, inherits } = wish;
  return { from, into, step: { kind, on, goesOn, inherits, from, into, added } };
}

async function problemsOf(ctx: Ctx, plan: Plan): Promise<Saved['problems']> {
  const { db, actor } = ctx;
  const edges = lineageEdges(await listSuccessions(db, wholeRegion(actor.regionId)));
  const codes = await store.listTakenCodes(db, actor.regionId);
  const today = dayOf(ctx.now());
  const found = checkStep(plan.step, { today, edges, codes });
  if (found.length > 0 || !keepsCode(plan.step)) return found;
  return (await renamed(ctx, plan)).problems.map(({ code, found: what }: VersionProblem) => ({
    code,
    field: 'on',
    found: what,
  }));
}

/** A rename that keeps the code: the same school with another version. */
async function renamed(ctx: Ctx, { step, from }: Plan): Promise<ChangedHistory> {
  const [schoolId, name] = [from[0]?.schoolId ?? 0, step.added[0]?.name ?? ''];
  const history = (await listVersionsOf(ctx.db, ctx.scope, schoolId)).map(plain);
  const last = history.at(-1);
  if (last === undefined) return { problems: [], versions: history };
  const change = { ...last, name, validFrom: step.on, replaces: null };
  return changeVersion(history, change, { schoolId, today: dayOf(ctx.now()) });
}

async function previewOf(
  { db, actor }: Ctx,
  { step, from, into }: Plan,
): Promise<Pick<Outcome, 'carried' | 'listings'>> {
  const year = firstResultsYear(step.on) - 1;
  const ids = (schools: readonly store.StandingSchool[]): readonly number[] => schools.map(({ schoolId }) => schoolId);
  const counted = step.kind === 'close' ? [] : step.kind === 'merge' ? [...ids(from), ...ids(into)] : ids(from);
  const parts = await store.listResultsOf(db, actor.regionId, { schoolIds: counted, year });
  const listings = await store.listListings(db, actor.regionId, { schoolIds: ids(from), untilResultsYear: 9999 });
  return { carried: { year, procedures: sumResults(parts) }, listings };
}

async function take(ctx: Ctx, plan: Plan): Promise<number> {
  const { db, actor, now } = ctx;
  const { regionId } = actor;
  const { step, from, into } = plan;
  const { kind, on } = step;
  const isSame = keepsCode(step);
  if (!isSame)
    await saveSchools(
      db,
      regionId,
      step.added.map(({ code }) => ({ code, status: 'active' as const })),
    );
  const begun = isSame ? [] : await begunBy(ctx, plan);
  const schoolIds = [...from, ...into].map(({ schoolId }) => schoolId).concat(begun);
  const before = await steps.snapshotSchools(db, regionId, schoolIds);
  await changeSchools(ctx, plan, begun);
  const after = await steps.snapshotSchools(db, regionId, schoolIds);
  const subject = [...from, ...step.added].map(({ name }) => name).join('; ');
  const stepId = await steps.addStep(db, regionId, {
    ...{ kind, subject, happenedOn: on, madeAt: now(), schoolIds, before, after },
  });
  const said = { kind, on, from: from.map(({ code }) => code), to: [...into, ...step.added].map(({ code }) => code) };
  const schoolId = from.length === 1 ? (from[0]?.schoolId ?? null) : null;
  ctx.note({
    object: { kind: 'registryStep', id: stepId, schoolId },
    before: null,
    after: { ...said, inherits: step.inherits },
  });
  const fromResultsYear = kind === 'rename' ? 0 : firstResultsYear(on);
  await ctx.jobs.start(refreshJobName, { regionId, fromResultsYear });
  return stepId;
}

async function begunBy({ db, actor: { regionId } }: Ctx, { step }: Plan): Promise<readonly number[]> {
  return await store.listIdsOf(
    db,
    regionId,
    step.added.map(({ code }) => code),
  );
}

async function changeSchools(ctx: Ctx, plan: Plan, begun: readonly number[]): Promise<void> {
  const { db, actor } = ctx;
  const { regionId } = actor;
  const { step, from, into } = plan;
  await saveNames(
    db,
    regionId,
    step.added.map(({ code, name }) => ({ code, name, searchName: normaliseSchoolName(name) })),
  );
  const schoolId = from[0]?.schoolId ?? 0;
  if (keepsCode(step)) {
    await replaceVersions(db, { regionId, schoolId }, (await renamed(ctx, plan)).versions);
    return;
  }
  await beginSchools(ctx, plan, begun);
  const status = statusAfter(step);
  if (status !== null) {
    await store.endSchools(db, regionId, { schoolIds: from.map((school) => school.schoolId), status, on: step.on });
  }
  const successors = step.kind === 'close' ? [null] : [...into.map((school) => school.schoolId), ...begun];
  const inherits = step.kind === 'merge' || step.kind === 'split' ? step.inherits : null;
  const edges = from.flatMap((school) =>
    successors.map((toId) => ({ fromId: school.schoolId, toId, kind: step.kind, happenedOn: step.on, inherits })),
  );
  await store.addEdges(db, regionId, edges);
}

/** A new school is at first what the first of those it comes from was. */
async function beginSchools(ctx: Ctx, { step, from }: Plan, begun: readonly number[]): Promise<void> {
  const { db, actor, scope } = ctx;
  const last = (await listVersionsOf(db, scope, from[0]?.schoolId ?? 0)).at(-1);
  for (const [index, { name, municipalityId }] of step.added.entries()) {
    const { kind = null, level = null, isRural = null } = last ?? {};
    const version = { validFrom: step.on, validTo: null, name, municipalityId, kind, level, isRural, branchOfId: null };
    await replaceVersions(db, { regionId: actor.regionId, schoolId: begun[index] ?? 0 }, [version]);
  }
}
