import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { changeMemberships, type Membership } from '../domain/grouping-change.ts';
import { readPasted, type PastedProblem } from '../domain/pasted-schools.ts';
import { listRegistry, type RegistryEntry } from './store-find.ts';
import * as groups from './store-groupings.ts';
import * as steps from './store-steps.ts';
import { lockRegistry } from './store.ts';

interface Wish {
  readonly grouping: string;
  readonly act: 'add' | 'remove';
  readonly on: string;
  readonly pasted: string | null;
  readonly schoolIds: readonly number[];
  readonly isTrial: boolean;
}

interface Outcome {
  readonly isSaved: boolean;
  readonly problems: { readonly code: string; readonly field: string; readonly found: string | null }[];
  readonly meant: number;
  readonly changed: number;
  readonly stepId: number | null;
}

/** Only whole: a pasted line that names no school, or two, stops all of it. */
export async function changeGrouping(ctx: Ctx, wish: Wish): Promise<Result<Outcome, string>> {
  const { db, actor } = ctx;
  await lockRegistry(db, actor.regionId);
  const registry = await listRegistry(db, wholeRegion(actor.regionId));
  const { schoolIds, problems } = schoolsMeant(registry, wish);
  const changed = changeMemberships(await groups.listMembers(db, actor.regionId, wish.grouping), {
    ...wish,
    schoolIds,
  });
  const said = { problems, meant: schoolIds.length, changed: changed.size };
  if (wish.isTrial || problems.length > 0 || changed.size === 0) {
    return ok({ ...said, isSaved: false, stepId: null });
  }
  return ok({ ...said, isSaved: true, stepId: await write(ctx, wish, changed) });
}

function schoolsMeant(
  registry: readonly RegistryEntry[],
  { pasted, schoolIds }: Wish,
): { readonly schoolIds: readonly number[]; readonly problems: Outcome['problems'] } {
  const known = new Set(registry.map(({ schoolId }) => schoolId));
  const chosen = schoolIds.filter((id) => known.has(id));
  const isOwn = (kind: string): boolean => kind === 'vpr_login' || kind === 'exam_code' || kind === 'own_code';
  const schools = registry.map(({ schoolId, code, name, formerNames, identifiers }) => {
    const codes = identifiers.filter(({ kind }) => isOwn(kind)).map(({ value }) => value);
    return { schoolId, code, codes, names: [name, ...formerNames] };
  });
  const read = readPasted(pasted ?? '', schools);
  const problems = read.problems.map((problem: PastedProblem) => ({ ...problem, field: 'pasted' }));
  const empty = chosen.length + read.schoolIds.length + problems.length === 0;
  return {
    schoolIds: [...new Set([...chosen, ...read.schoolIds])],
    problems: empty ? [{ code: 'no_school', field: 'pasted', found: null }] : problems,
  };
}

async function write(
  ctx: Ctx,
  { grouping, act, on }: Pick<Wish, 'grouping' | 'act' | 'on'>,
  changed: ReadonlyMap<number, readonly Membership[]>,
): Promise<number> {
  const { regionId } = ctx.actor;
  const schoolIds = [...changed.keys()];
  const stepId = await asStep(ctx, { names: [grouping], subject: grouping, happenedOn: on, schoolIds }, () =>
    groups.replaceMembers(ctx.db, { regionId, grouping }, changed),
  );
  const after = { grouping, act, on, schools: schoolIds.length };
  ctx.note({ object: { kind: 'grouping', id: grouping }, before: null, after });
  return stepId;
}

async function asStep(
  { db, actor: { regionId }, now }: Ctx,
  { names, ...step }: { names: readonly string[]; subject: string; happenedOn: string; schoolIds: readonly number[] },
  work: () => Promise<void>,
): Promise<number> {
  const before = await steps.snapshotGroupings(db, regionId, names);
  await work();
  const after = await steps.snapshotGroupings(db, regionId, names);
  return await steps.addStep(db, regionId, { ...step, kind: 'grouping', madeAt: now(), before, after });
}

export async function renameGrouping(
  ctx: Ctx,
  { grouping, to }: { readonly grouping: string; readonly to: string },
): Promise<Result<{ readonly stepId: number }, string>> {
  const { db, actor } = ctx;
  await lockRegistry(db, actor.regionId);
  const members = await groups.listMembers(db, actor.regionId, grouping);
  if (members.length === 0) return err('not_found');
  if ((await groups.listMembers(db, actor.regionId, to)).length > 0) return err('grouping_exists');
  const schoolIds = [...new Set(members.map(({ schoolId }) => schoolId))];
  const what = { names: [grouping, to], subject: to, happenedOn: dayOf(ctx.now()), schoolIds };
  const stepId = await asStep(ctx, what, () => groups.renameMembers(db, actor.regionId, grouping, to));
  ctx.note({ object: { kind: 'grouping', id: to }, before: { grouping }, after: { grouping: to } });
  return ok({ stepId });
}

/** Nobody is in the group from the day on. */
export async function endGrouping(
  ctx: Ctx,
  { grouping, on }: { readonly grouping: string; readonly on: string },
): Promise<Result<{ readonly stepId: number }, string>> {
  await lockRegistry(ctx.db, ctx.actor.regionId);
  const members = await groups.listMembers(ctx.db, ctx.actor.regionId, grouping);
  if (members.length === 0) return err('not_found');
  const schoolIds = members.map(({ schoolId }) => schoolId);
  const changed = changeMemberships(members, { act: 'remove', on, schoolIds });
  if (changed.size === 0) return err('already_ended');
  return ok({ stepId: await write(ctx, { grouping, act: 'remove', on }, changed) });
}
