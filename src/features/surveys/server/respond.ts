import type { z } from 'zod';
import type { Answers } from '#features/forms/domain/answers.ts';
import { noContext } from '#features/forms/domain/numbers.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { surveysContract } from '../contract.ts';
import type { SurveyRefusal } from '../domain/refusal.ts';
import { readSlipCode } from '../domain/slip-code.ts';
import { countsOf } from '../domain/tally.ts';
import { fingerprintOf } from './fingerprint.ts';
import { getForm } from './standing.ts';
import { addCounts, findSlip, takeSlip, type SlipFound } from './store-slips.ts';

type Contract = typeof surveysContract;
type Answered = z.input<Contract['answer']['output']>;

/** Nothing of what happens here is noted: neither when, nor from where, nor by whom. */
export async function openSlip(
  ctx: Ctx,
  { code }: { readonly code: string },
): Promise<Result<z.input<Contract['open']['output']>, SurveyRefusal>> {
  const found = await readSlip(ctx, code, false);
  if (!found.ok) return found;
  const { title, school, respondents, dueOn } = found.value;
  const form = await getForm(ctx.db, found.value.regionId, found.value);
  return ok({ title, school, respondents, dueOn, definition: form.compiled.definition });
}

/** The slip is used and its answers are counted, both or neither; of two at once the second comes too late. */
export async function answerSlip(
  ctx: Ctx,
  { code, answers }: { readonly code: string; readonly answers: Answers },
): Promise<Result<Answered, SurveyRefusal>> {
  const found = await readSlip(ctx, code, true);
  if (!found.ok) return found;
  const slip = found.value;
  const { compiled } = await getForm(ctx.db, slip.regionId, slip);
  // A warning asks for a reason in own words, and these tell who wrote them.
  const { problems } = compiled.examine(answers, noContext);
  const wrong = problems.filter(({ severity }) => severity !== 'warning');
  if (wrong.length > 0) return ok({ isTaken: false, problems: wrong });
  if (!(await takeSlip(ctx.db, slip))) return err('used');
  await addCounts(ctx.db, slip, countsOf(compiled, answers));
  return ok({ isTaken: true, problems: [] });
}

async function readSlip(
  { db, actor, secrets, now }: Ctx,
  typed: string,
  isHeld: boolean,
): Promise<Result<SlipFound, SurveyRefusal>> {
  const code = readSlipCode(typed);
  if (code === null) return err('link_invalid');
  const key = { regionId: actor.regionId, tokenHash: fingerprintOf(secrets, code) };
  const slip = await findSlip(db, key, isHeld);
  if (slip === null) return err('link_invalid');
  if (slip.isUsed) return err('used');
  if (slip.state === 'closed') return err('closed');
  if (slip.isExcused) return err('excused');
  return dayOf(now()) < slip.opensOn ? err('not_begun') : ok(slip);
}
