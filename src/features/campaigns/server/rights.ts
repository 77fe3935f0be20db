import type { Scope } from '#kernel/territory.ts';
import type { Ctx, Grant } from '#platform/http/context.ts';
import type { AnswerVerb } from '../domain/answer.ts';
import { mayConfirm, mayFill, maySend } from '../domain/offices.ts';
import type { StoredUnit } from './store-units.ts';
import type { StoredWave } from './store-waves.ts';

type Place = Pick<StoredUnit, 'schoolId' | 'municipalityId' | 'placeId'>;
type Held = Pick<StoredWave, 'answeredBy' | 'confirmedBy'>;

/** Roles that somebody has where the unit lies. */
export function rolesOn(grants: readonly Grant[], { schoolId, placeId }: Place): readonly string[] {
  return grants
    .filter(({ territory }) => {
      if (territory.kind === 'region') return true;
      return territory.kind === 'municipality' ? territory.municipalityId === placeId : territory.schoolId === schoolId;
    })
    .map(({ role }) => role);
}

/** Whether the office of the person is the one whose business it is: the table of rights has said who may at all. */
const isOffice: Readonly<Partial<Record<AnswerVerb, (wave: Held, roles: readonly string[]) => boolean>>> = {
  save: mayFill,
  submit: maySend,
  return: mayConfirm,
  confirm: mayConfirm,
  undo: mayConfirm,
};

export function isTheirs({ actor }: Pick<Ctx, 'actor'>, verb: AnswerVerb, wave: Held, unit: Place): boolean {
  return isOffice[verb]?.(wave, rolesOn(actor.grants, unit)) ?? true;
}

const rightOf: Readonly<Record<AnswerVerb, string>> = {
  save: 'campaigns.save',
  submit: 'campaigns.submit',
  return: 'campaigns.return',
  confirm: 'campaigns.confirm',
  undo: 'campaigns.undoConfirm',
  excuse: 'campaigns.excuse',
  expect: 'campaigns.expect',
  extend: 'campaigns.extend',
  nudge: 'campaigns.nudge',
};

/** Of these verbs, those that the reader may use on the unit. */
export async function verbsOf(ctx: Ctx, verbs: readonly AnswerVerb[], wave: Held, unit: Place): Promise<AnswerVerb[]> {
  const may: AnswerVerb[] = [];
  for (const verb of verbs) {
    const scope = await ctx.scopeFor(rightOf[verb]);
    if (scope !== null && holds(scope, unit) && isTheirs(ctx, verb, wave, unit)) may.push(verb);
  }
  return may;
}

function holds({ isWholeRegion, municipalityIds, schoolIds }: Scope, { schoolId, municipalityId }: Place): boolean {
  if (isWholeRegion) return true;
  return schoolId === null ? municipalityIds.includes(municipalityId) : schoolIds.includes(schoolId);
}
