import type { z } from 'zod';
import type { Answer } from '#features/forms/domain/answers.ts';
import { own } from '#features/forms/domain/own.ts';
import type { PublishedForm } from '#features/forms/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { isGiven } from '../domain/answer.ts';
import { isOfField } from '../domain/at-field.ts';
import { applyWish, differences, type Changes, type Wish } from '../domain/changes.ts';
import { take } from '../domain/life.ts';
import { mergeWish, touchedSince, type EarlierSave } from '../domain/merge.ts';
import { recountIfClosed } from './after-closing.ts';
import { answerOwed } from './duties.ts';
import { areFilesThere } from './files-there.ts';
import { holdingOf, sumsOf, type Refused } from './hold.ts';
import { contextOf, getForm, knownOf, nothingKnown, type Known } from './known.ts';
import { isTheirs } from './rights.ts';
import { findSeenWave } from './show-waves.ts';
import { saveAnswers, type SavedUnit } from './store-many.ts';
import { addSteps, listSavesSince, type NewStep } from './store-steps.ts';
import { lockAnswers, type StoredAnswer } from './store-units.ts';
import type { WaveRowStored } from './store-waves.ts';

type Shown = z.input<(typeof campaignsContract)['saveGrid']['output']>['cells'][number];
interface Cell {
  readonly unitId: number;
  readonly revision: number;
  readonly value: Answer | null;
}
interface Sent {
  readonly waveId: number;
  readonly code: string;
  readonly draftKey?: string | undefined;
  readonly cells: readonly Cell[];
}
interface Written {
  readonly shown: Shown;
  readonly saved?: { readonly unit: SavedUnit; readonly changes: Changes; readonly was: StoredAnswer };
}

/** One field of many units: each is judged by itself, and what can be kept is kept in one statement. */
export async function saveGrid(ctx: Ctx, sent: Sent): Promise<Result<{ cells: Shown[] }, Refused>> {
  const { db, scope, now, actor } = ctx;
  const { waveId, code, draftKey = null } = sent;
  const key = { regionId: scope.regionId, waveId };
  const cells = [...new Map(sent.cells.map((cell) => [cell.unitId, cell])).values()];
  const held = await lockAnswers(db, scope, waveId, { unitIds: cells.map(({ unitId }) => unitId) });
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave } = seen;
  const form = await getForm(db, scope.regionId, wave);
  if (!form.compiled.fields.has(code)) return err('no_such_field');
  const known = await knownOf(ctx, { form, wave }, held);
  const units = new Map(held.map((unit, index) => [unit.unitId, { unit, known: known[index] ?? nothingKnown }]));
  if (!(await areAllThere(ctx, held, cells))) return err('no_such_file');
  const saves = Map.groupBy(await listSavesSince(db, key, cells), ({ unitId }) => unitId);
  const written = cells.map((cell): Written => {
    const found = units.get(cell.unitId);
    if (found === undefined) return { shown: untouched(cell, 'not_found') };
    const work = { wave, form, code, draftKey, ...found, saves: saves.get(cell.unitId) ?? [] };
    return write(ctx, cell, work);
  });
  const saved = written.flatMap((one) => one.saved ?? []);
  if (saved.length > 0) {
    await saveAnswers(
      db,
      key,
      saved.map(({ unit }) => unit),
      { savedAt: now(), savedBy: actor.personId },
    );
    const steps = saved.map(({ unit: { unitId, revision }, changes }): NewStep => ({ unitId, revision, changes }));
    await addSteps(db, key, steps, { verb: 'save', happenedAt: now(), personId: actor.personId, draftKey });
    const given = saved.filter(({ was }) => isGiven(was.state));
    for (const { was } of given) await answerOwed(ctx, wave, was);
    if (given.length > 0) await recountIfClosed(ctx, wave);
    const after = { code, saved: saved.map(({ unit }) => unit.unitId) };
    ctx.note({ object: { kind: 'wave', id: waveId }, before: null, after });
  }
  return ok({ cells: written.map(({ shown }) => shown) });
}

async function areAllThere(ctx: Ctx, held: readonly StoredAnswer[], cells: readonly Cell[]): Promise<boolean> {
  const values = new Map(cells.map(({ unitId, value }) => [unitId, value]));
  for (const unit of held) if (!(await areFilesThere(ctx, unit, [values.get(unit.unitId) ?? null]))) return false;
  return true;
}

function untouched({ unitId, revision }: Cell, outcome: Shown['outcome']): Shown {
  return { unitId, outcome, revision, state: null, theirs: null, problems: [] };
}

interface Work {
  readonly wave: WaveRowStored;
  readonly form: PublishedForm;
  readonly code: string;
  readonly draftKey: string | null;
  readonly unit: StoredAnswer;
  readonly known: Known;
  readonly saves: readonly EarlierSave[];
}

function write(ctx: Ctx, cell: Cell, { wave, form, code, draftKey, unit, known, saves }: Work): Written {
  const { actor, now } = ctx;
  const { unitId, state } = unit;
  const stands = { unitId, revision: unit.revision, state, theirs: null, problems: [] };
  if (!isTheirs(ctx, 'save', wave, unit)) return { shown: { ...stands, outcome: 'not_yours' } };
  const next = take(state, 'save', holdingOf(wave, unit, now()));
  if (!next.ok) return { shown: { ...stands, outcome: 'locked' } };
  const wish: Wish = { values: { [code]: cell.value }, reasons: {} };
  const touched = touchedSince(saves, { revision: cell.revision, personId: actor.personId, draftKey });
  const merged = mergeWish(unit.answers, wish, touched);
  if (merged.conflicts.length > 0) {
    return { shown: { ...stands, outcome: 'conflict', theirs: own(unit.answers.values, code) ?? null } };
  }
  const answers = applyWish(unit.answers, merged.wish);
  const changes = differences(unit.answers, answers);
  const examined = form.compiled.examine(answers, contextOf(known));
  const problems = examined.problems.filter(isOfField(code));
  if (Object.keys(changes).length === 0) return { shown: { ...stands, outcome: 'same', problems } };
  const revision = unit.revision + 1;
  const sums = sumsOf(examined, answers, unit.confirmedAnswers);
  return {
    shown: { unitId, outcome: 'saved', revision, state: next.value, theirs: null, problems },
    saved: { unit: { unitId, state: next.value, revision, answers, ...sums }, changes, was: unit },
  };
}
