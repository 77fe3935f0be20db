import { findPublishedForm, type PublishedForm } from '#features/forms/server/public.ts';
import type { Db } from '#platform/db/database.ts';
import { isEnough, neededOf } from '../domain/enough.ts';
import { respondents, type Respondents } from '../domain/respondents.ts';

/** The form of a survey: it was published when the wave was made, and a published version stays. */
export async function getForm(
  db: Db,
  regionId: number,
  { formId, version }: { readonly formId: number; readonly version: number },
): Promise<PublishedForm> {
  const form = await findPublishedForm(db, regionId, { formId, version });
  if (form === null) throw new Error(`form ${String(formId)} has no published version ${String(version)}`);
  return form;
}

interface Responses {
  readonly respondents: Respondents;
  readonly invited: number;
  readonly answered: number;
}
export type Counts = Responses & { readonly needed: number; readonly isEnough: boolean };

export function countsOf({ respondents: group, invited, answered }: Responses): Counts {
  const enough = { needed: neededOf(invited), isEnough: isEnough(answered, invited) };
  return { respondents: group, invited, answered, ...enough };
}

/** In one order everywhere. */
export function byGroup(one: Pick<Responses, 'respondents'>, other: Pick<Responses, 'respondents'>): number {
  return respondents.indexOf(one.respondents) - respondents.indexOf(other.respondents);
}

/** Counts of several schools together, by group. */
export function sumOf(groups: readonly Responses[]): readonly Counts[] {
  const sums = [...Map.groupBy(groups, (one) => one.respondents)].map(([group, own]) => {
    const invited = own.reduce((sum, one) => sum + one.invited, 0);
    return countsOf({ respondents: group, invited, answered: own.reduce((sum, one) => sum + one.answered, 0) });
  });
  return sums.sort(byGroup);
}
