import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { isGiven } from '../domain/answer.ts';
import { take } from '../domain/life.ts';
import { lastDayOfGrace } from '../domain/term.ts';
import { recountIfClosed } from './after-closing.ts';
import { answerGiven } from './duties.ts';
import { fitness, holdingOf, holdUnit, lookAt, type Held, type Refused } from './hold.ts';
import { noteStep } from './note.ts';
import { instant, termOf } from './present.ts';
import { addSteps } from './store-steps.ts';
import { changeUnit } from './store-units.ts';

type Output = z.input<(typeof campaignsContract)['submit']['output']>;

/** Sent once: the same answer sent again, by a second person or over a line that lost the reply, is the one that was sent. */
export async function submit(
  ctx: Ctx,
  sent: { readonly waveId: number; readonly unitId: number; readonly revision: number },
): Promise<Result<Output, Refused>> {
  const found = await holdUnit(ctx, sent, 'submit');
  if (!found.ok) return found;
  const held = found.value;
  const { wave, unit, key } = held;
  if (unit.revision !== sent.revision) return err('changed_meanwhile');
  if (isGiven(unit.state)) return ok(shown(held, { isSubmitted: true, problems: [] }));
  const { examined } = await lookAt(ctx, wave, unit);
  const next = take(unit.state, 'submit', { ...holdingOf(wave, unit, ctx.now()), ...fitness(examined) });
  if (!next.ok && (next.error === 'whole' || next.error === 'right')) {
    return ok(shown(held, { isSubmitted: false, problems: [...examined.problems] }));
  }
  if (!next.ok) return next;
  const { now, actor, db } = ctx;
  const submittedAt = now();
  const { asked, answered, errors, warnings } = examined;
  const first = unit.firstSubmittedAt ?? submittedAt;
  await changeUnit(db, key, {
    ...{ unitId: unit.unitId, state: next.value, submittedAt, submittedBy: actor.personId, firstSubmittedAt: first },
    ...{ asked, answered, errors, warnings },
  });
  const facts = { verb: 'submit', happenedAt: submittedAt, personId: actor.personId } as const;
  await addSteps(db, key, [{ unitId: unit.unitId, revision: Math.max(unit.revision, 1) }], facts);
  await answerGiven(ctx, wave, unit);
  await recountIfClosed(ctx, wave);
  noteStep(ctx, held, { state: next.value });
  const sentUnit = { ...unit, state: next.value, submittedAt, firstSubmittedAt: first };
  return ok(shown({ ...held, unit: sentUnit }, { isSubmitted: true, problems: [] }));
}

function shown({ unit, wave }: Held, said: Pick<Output, 'isSubmitted' | 'problems'>): Output {
  const { unitId, state, revision, submittedAt, firstSubmittedAt } = unit;
  const isLate = firstSubmittedAt !== null && dayOf(firstSubmittedAt) > lastDayOfGrace(termOf(wave, unit));
  return { unitId, state, revision, submittedAt: instant(submittedAt), isLate, ...said };
}
