import { dayOf } from '#kernel/day.ts';
import type { Holding } from '#kernel/workflow.ts';
import type { PublishedForm } from '#features/forms/server/public.ts';
import { isSubmittable, type Examined } from '#features/forms/domain/examine.ts';
import type { Answers } from '#features/forms/domain/answers.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { changedFields } from '../domain/changes.ts';
import type { Need } from '../domain/life.ts';
import type { AnswerVerb } from '../domain/answer.ts';
import type { CampaignRefusal } from '../domain/refusal.ts';
import { isOpenFor } from '../domain/term.ts';
import type { AnswerContext } from '#features/forms/domain/numbers.ts';
import { contextOf, getForm, knownOf, nothingKnown } from './known.ts';
import { isTheirs } from './rights.ts';
import { findWave, type StoredWave, type WaveKey, type WaveRowStored } from './store-waves.ts';
import { lockAnswers, type StoredAnswer, type StoredUnit } from './store-units.ts';

export interface Held {
  readonly key: WaveKey;
  readonly wave: WaveRowStored;
  readonly unit: StoredAnswer;
}
export type Refused = CampaignRefusal | 'not_found';

/** The answer with its wave, held until the transaction ends, for who may do this with it. */
export async function holdUnit(
  ctx: Ctx,
  { waveId, unitId }: { readonly waveId: number; readonly unitId: number },
  verb: AnswerVerb,
): Promise<Result<Held, Refused>> {
  const { db, scope } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const [unit] = await lockAnswers(db, scope, waveId, { unitIds: [unitId] });
  // Read after the unit is held: what was closed meanwhile is closed.
  const wave = unit === undefined ? null : await findWave(db, key);
  if (unit === undefined || wave === null) return err('not_found');
  return isTheirs(ctx, verb, wave, unit) ? ok({ key, wave, unit }) : err('not_yours');
}

/** What holds of a unit beside what is answered. */
export function holdingOf(
  wave: Pick<StoredWave, 'state' | 'opensOn' | 'confirmedBy'>,
  { dueOn }: Pick<StoredUnit, 'dueOn'>,
  now: Date,
): Holding<Need> {
  const today = dayOf(now);
  return {
    begun: today >= wave.opensOn,
    open: isOpenFor(wave.state, dueOn, today),
    asked: wave.confirmedBy !== null,
  };
}

export function fitness({ problems }: Examined): Holding<Need> {
  return {
    whole: problems.every(({ severity }) => severity !== 'missing'),
    right: isSubmittable({ problems: problems.filter(({ severity }) => severity !== 'missing') }),
  };
}

export interface Looked {
  readonly form: PublishedForm;
  readonly context: AnswerContext;
  readonly examined: Examined;
}

/** The answers of a unit, looked through. */
export async function lookAt(ctx: Ctx, wave: WaveRowStored, unit: StoredAnswer): Promise<Looked> {
  const { db, scope } = ctx;
  const form = await getForm(db, scope.regionId, wave);
  const [known = nothingKnown] = await knownOf(ctx, { form, wave }, [unit]);
  const context = contextOf(known);
  return { form, context, examined: form.compiled.examine(unit.answers, context) };
}

/** More faults than that in one answer are as many: a column holds no larger number. */
const MOST_COUNTED = 32_767;

/** The counts that stand in columns beside the answers: a board reads nothing else. */
export function sumsOf(
  { asked, answered, errors, warnings }: Examined,
  answers: Answers,
  confirmed: Answers | null,
): { asked: number; answered: number; errors: number; warnings: number; changed: number } {
  const changed = confirmed === null ? 0 : changedFields(confirmed, answers).length;
  const upTo = (count: number): number => Math.min(count, MOST_COUNTED);
  return { asked, answered, errors: upTo(errors), warnings: upTo(warnings), changed };
}
