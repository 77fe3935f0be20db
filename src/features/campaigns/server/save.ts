import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { isGiven } from '../domain/answer.ts';
import { applyWish, differences, type Wish } from '../domain/changes.ts';
import { take } from '../domain/life.ts';
import { mergeWish, touchedSince, type Conflict } from '../domain/merge.ts';
import { recountIfClosed } from './after-closing.ts';
import { answerOwed } from './duties.ts';
import { areFilesThere } from './files-there.ts';
import { holdingOf, holdUnit, lookAt, sumsOf, type Held, type Looked, type Refused } from './hold.ts';
import { noteStep } from './note.ts';
import { instant } from './present.ts';
import { addSteps, listSavesSince } from './store-steps.ts';
import { changeUnit, type StoredAnswer } from './store-units.ts';

type Output = z.input<(typeof campaignsContract)['save']['output']>;

interface Sent {
  readonly waveId: number;
  readonly unitId: number;
  readonly revision: number;
  readonly draftKey?: string | undefined;
  readonly wish: Wish;
}

export async function save(ctx: Ctx, sent: Sent): Promise<Result<Output, Refused>> {
  const held = await holdUnit(ctx, sent, 'save');
  if (!held.ok) return held;
  const { wave, unit, key } = held.value;
  const next = take(unit.state, 'save', holdingOf(wave, unit, ctx.now()));
  if (!next.ok) return next;
  const looked = await lookAt(ctx, wave, unit);
  if (Object.keys(sent.wish.values).some((code) => !looked.form.compiled.fields.has(code))) return err('no_such_field');
  if (!(await areFilesThere(ctx, unit, Object.values(sent.wish.values)))) return err('no_such_file');
  const merged = mergeWish(unit.answers, sent.wish, await touchedFor(ctx, held.value, sent));
  const answers = applyWish(unit.answers, merged.wish);
  const changes = differences(unit.answers, answers);
  if (Object.keys(changes).length === 0) return ok(shown(unit, looked.examined.problems, merged.conflicts));
  const examined = looked.form.compiled.examine(answers, looked.context);
  const { now, actor, db } = ctx;
  const saved = { savedAt: now(), savedBy: actor.personId };
  const sums = sumsOf(examined, answers, unit.confirmedAnswers);
  const revision = unit.revision + 1;
  const change = { state: next.value, answers, revision, ...sums, ...saved };
  await changeUnit(db, key, { unitId: unit.unitId, ...change });
  const facts = { verb: 'save', happenedAt: now(), personId: actor.personId, draftKey: sent.draftKey ?? null } as const;
  await addSteps(db, key, [{ unitId: unit.unitId, changes, revision }], facts);
  if (isGiven(unit.state)) {
    await answerOwed(ctx, wave, unit);
    await recountIfClosed(ctx, wave);
  }
  noteStep(ctx, held.value, { revision, fields: Object.keys(changes) });
  return ok(shown({ ...unit, ...change }, examined.problems, merged.conflicts));
}

async function touchedFor(
  { db, actor }: Ctx,
  { key, unit }: Held,
  { revision, draftKey }: Sent,
): Promise<ReadonlySet<string>> {
  if (revision >= unit.revision) return new Set();
  const saves = await listSavesSince(db, key, [{ unitId: unit.unitId, revision }]);
  return touchedSince(saves, { revision, personId: actor.personId, draftKey: draftKey ?? null });
}

function shown(unit: StoredAnswer, problems: Looked['examined']['problems'], conflicts: readonly Conflict[]): Output {
  const { unitId, state, revision, asked, answered, errors, warnings, changed } = unit;
  return {
    ...{ unitId, state, revision, asked, answered, errors, warnings, changed },
    savedAt: instant(unit.savedAt),
    problems: [...problems],
    conflicts: [...conflicts],
  };
}
