import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { z } from 'zod';
import { trackRules, type TrackChange, type TrackCounts, type tracksContract } from '../contract.ts';
import { assignTracks } from '../domain/assign.ts';
import { applyOverrides, type Placed } from '../domain/override.ts';
import { comparePlaces } from '../domain/compare-places.ts';
import { defaultRules, type TrackRules } from '../domain/track-rules.ts';
import { countsOf } from './counts.ts';
import { listFacts, listNames, listPublished, type PublishedList } from './store-facts.ts';
import { deleteOverride, listOverrides, saveOverride } from './store-overrides.ts';
import {
  findAssignment,
  findLatestRules,
  listPlaced,
  replaceMemberships,
  replaceOfSchool,
  saveAssignment,
} from './store.ts';

type Input<K extends keyof typeof tracksContract> = z.output<(typeof tracksContract)[K]['input']>;
type Work = Pick<Ctx, 'db' | 'actor'>;

interface Computed {
  readonly list: PublishedList;
  readonly placed: readonly Placed[];
}

/** Null: the year has no published list, and support rests on none. */
async function compute({ db, actor }: Work, year: number, rules: TrackRules): Promise<Computed | null> {
  const { regionId } = actor;
  const lists = await listPublished(db, regionId);
  const list = lists.find((one) => one.year === year);
  if (list === undefined) return null;
  const ruled = assignTracks(await listFacts(db, { regionId, year }, lists), year, rules);
  return { list, placed: applyOverrides(ruled, await listOverrides(db, { regionId, year })) };
}

/** The rules of the year, else those decided last before it, else the usual ones. */
async function rulesFor({ db, actor }: Work, year: number): Promise<TrackRules> {
  const kept = await findLatestRules(db, { regionId: actor.regionId, year });
  const parsed = kept === null ? null : trackRules.safeParse({ ...defaultRules, ...kept });
  return parsed?.success === true ? parsed.data : defaultRules;
}

interface Preview {
  readonly rules: z.input<typeof trackRules>;
  readonly source: PublishedList['source'];
  readonly counts: TrackCounts;
  readonly changes: TrackChange[];
}

export async function previewTracks(
  ctx: Ctx,
  { year, rules }: Input<'preview'>,
): Promise<Result<Preview, 'not_published'>> {
  const used = rules ?? (await rulesFor(ctx, year));
  const computed = await compute(ctx, year, used);
  if (computed === null) return err('not_published');
  const stored = await listPlaced(ctx.db, ctx.scope, year);
  const changes = comparePlaces(stored, computed.placed);
  const names = await listNames(
    ctx.db,
    ctx.actor.regionId,
    changes.map(({ schoolId }) => schoolId),
  );
  const named = changes.map((change) => ({ ...change, schoolName: names.get(change.schoolId) ?? '' }));
  const copied = { ...used, specialKinds: [...used.specialKinds], specialLevels: [...used.specialLevels] };
  const shown = trackRules.parse(copied);
  return ok({ rules: shown, source: computed.list.source, counts: countsOf(computed.placed), changes: named });
}

export async function assign(
  ctx: Ctx,
  { year, rules }: Input<'assign'>,
): Promise<Result<{ counts: TrackCounts }, 'not_published'>> {
  const { db, actor, now, note } = ctx;
  const computed = await compute(ctx, year, rules);
  if (computed === null) return err('not_published');
  const key = { regionId: actor.regionId, year };
  const before = await findAssignment(db, key);
  const { editionId } = computed.list;
  await saveAssignment(db, { ...key, editionId, rules, madeAt: now(), madeBy: actor.personId });
  await replaceMemberships(db, key, computed.placed);
  const counts = countsOf(computed.placed);
  note({
    object: { kind: 'tracks', id: year },
    before: before === null ? null : { rules: before.rules, editionId: before.editionId },
    after: { rules, editionId, counts },
  });
  return ok({ counts });
}

type Done = Result<Record<string, never>, 'not_assigned' | 'group_of_track_1' | 'not_found'>;

export async function override(ctx: Ctx, input: Input<'override'>): Promise<Done> {
  const { schoolId, track, isMember, group, reason, year } = input;
  if (group !== null && (track !== 1 || !isMember)) return err('group_of_track_1');
  const key = { regionId: ctx.actor.regionId, year };
  const decided = { schoolId, track, isMember, group, reason, madeAt: ctx.now(), madeBy: ctx.actor.personId };
  return await changeSchool(ctx, input, () => saveOverride(ctx.db, key, decided).then(() => true));
}

export async function undoOverride(ctx: Ctx, input: Input<'undoOverride'>): Promise<Done> {
  const key = { regionId: ctx.actor.regionId, year: input.year };
  return await changeSchool(ctx, input, () => deleteOverride(ctx.db, key, input));
}

/** One school is placed anew by the rules in force; the others stay as they were decided. */
async function changeSchool(
  ctx: Ctx,
  { year, schoolId, ...told }: { readonly year: number; readonly schoolId: number },
  change: () => Promise<boolean>,
): Promise<Done> {
  const { db, actor, scope } = ctx;
  const key = { regionId: actor.regionId, year };
  const assignment = await findAssignment(db, key);
  if (assignment === null) return err('not_assigned');
  const before = (await listPlaced(db, scope, year)).filter((one) => one.schoolId === schoolId);
  if (!(await change())) return err('not_found');
  const computed = await compute(ctx, year, assignment.rules);
  const after = (computed?.placed ?? []).filter((one) => one.schoolId === schoolId);
  await replaceOfSchool(db, key, schoolId, after);
  ctx.note({
    object: { kind: 'tracks', id: year, schoolId },
    before: { places: before.map(placeOf) },
    after: { places: after.map(placeOf), ...told },
  });
  return ok({});
}

function placeOf({ track, group, isMember }: Placed): Readonly<Record<string, unknown>> {
  return { track, group, isMember };
}
