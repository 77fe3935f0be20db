import type { z } from 'zod';
import { knownAnswers, type PublishedForm } from '#features/forms/server/public.ts';
import { own } from '#features/forms/domain/own.ts';
import { prefillNeeds } from '#features/forms/domain/prefill.ts';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Holding } from '#kernel/workflow.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { differences, type Change, type Changes } from '../domain/changes.ts';
import type { FormNeeds } from '../domain/form-needs.ts';
import { verbsNow, type Need } from '../domain/life.ts';
import { holdingOf } from './hold.ts';
import { contextOf, formNeeds, getForm, knownOf, nothingKnown, type Known } from './known.ts';
import { unitRowOf } from './present.ts';
import { verbsOf } from './rights.ts';
import { findSeenWave } from './show-waves.ts';
import { listSteps } from './store-steps.ts';
import { listAnswers, type StoredAnswer } from './store-units.ts';

type Contract = typeof campaignsContract;
type Output = z.input<Contract['sheet']['output']>;

interface Key {
  readonly waveId: number;
  readonly unitId: number;
}

export async function showSheet(ctx: Ctx, { waveId, unitId }: Key): Promise<Result<Output, 'not_found'>> {
  const { db, scope, now } = ctx;
  const [unit] = await listAnswers(db, scope, waveId, { unitIds: [unitId] });
  const seen = unit === undefined ? null : await findSeenWave(ctx, waveId);
  if (unit === undefined || seen === null) return err('not_found');
  const { wave, row } = seen;
  const form = await getForm(db, scope.regionId, wave);
  const { definition } = form.compiled;
  const needs = together(formNeeds(form), definition);
  const [known = nothingKnown] = await knownOf(ctx, { form, wave, needs }, [unit]);
  const { schoolId, municipalityId } = unit;
  const units = [{ schoolId, municipalityId, ...known }];
  const [prefill = []] = await knownAnswers(ctx, definition, { units, periodFrom: wave.periodFrom });
  const context = contextOf(known);
  const holding = holdingOf(wave, unit, now());
  return ok({
    wave: row,
    unit: unitRowOf(unit, wave, dayOf(now())),
    definition,
    answers: unit.answers,
    prefill: [...prefill],
    ...beforeOf(known),
    others: context.others,
    problems: [...form.compiled.examine(unit.answers, context).problems],
    remark: unit.remark,
    changes: changesOf(unit, form),
    may: await verbsOf(ctx, verbsNow(unit.state, holding), wave, unit),
    lockedBy: lockOf(holding),
  });
}

/** Checks and prefills look at what was answered elsewhere. */
function together(ofChecks: FormNeeds, definition: FormDefinition): FormNeeds {
  const { before, forms } = prefillNeeds(definition);
  return { before: before || ofChecks.before, forms: [...new Set([...ofChecks.forms, ...forms])] };
}

function beforeOf({ before }: Known): Pick<Output, 'before'> {
  return { before: before === null ? null : { title: before.title, answers: before.answers } };
}

/** What is confirmed and what stands there now. */
function changesOf(
  { confirmedAnswers, answers }: Pick<StoredAnswer, 'confirmedAnswers' | 'answers'>,
  form: PublishedForm,
): Output['changes'] {
  if (confirmedAnswers === null) return [];
  return inOrder(form, differences(confirmedAnswers, answers)).map(([code, [confirmed, now]]) => ({
    code,
    confirmed,
    now,
  }));
}

/** As the form asks them, reasons of warnings last: the store keeps an order of its own. */
function inOrder({ compiled: { fields } }: PublishedForm, changes: Changes): readonly (readonly [string, Change])[] {
  const asked = [...fields.keys()].flatMap((code) => {
    const change = own(changes, code);
    return change === undefined ? [] : [[code, change] as const];
  });
  return [...asked, ...Object.entries(changes).filter(([code]) => !fields.has(code))];
}

function lockOf({ begun, open }: Holding<Need>): Need | null {
  if (begun !== true) return 'begun';
  return open === true ? null : 'open';
}

export async function showHistory(
  ctx: Ctx,
  key: Key,
): Promise<Result<z.input<Contract['history']['output']>, 'not_found'>> {
  const [unit] = await listAnswers(ctx.db, ctx.scope, key.waveId, { unitIds: [key.unitId] });
  const seen = unit === undefined ? null : await findSeenWave(ctx, key.waveId);
  if (seen === null) return err('not_found');
  const form = await getForm(ctx.db, ctx.scope.regionId, seen.wave);
  const steps = await listSteps(ctx.db, ctx.scope, key);
  return ok({
    steps: steps.map(({ happenedAt, changes, ...step }) => ({
      ...step,
      at: happenedAt.toISOString(),
      changes: inOrder(form, changes).map(([code, [before, after]]) => ({ code, before, after })),
    })),
  });
}
