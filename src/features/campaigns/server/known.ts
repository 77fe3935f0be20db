import { noAnswers } from '#features/forms/domain/answers.ts';
import { onlyAsked } from '#features/forms/domain/asked.ts';
import type { Earlier } from '#features/forms/domain/prefill.ts';
import type { AnswerContext } from '#features/forms/domain/numbers.ts';
import { findPublishedForm, type PublishedForm } from '#features/forms/server/public.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { needsOf, type FormNeeds } from '../domain/form-needs.ts';
import { listLatestAnswers, type EarlierAnswer, type UnitKey } from './store-latest.ts';
import type { StoredWave } from './store-waves.ts';

/** The form of a wave: it was published when the wave was made, and a published version stays. */
export async function getForm(
  db: Db,
  regionId: number,
  wave: Pick<StoredWave, 'formId' | 'version'>,
): Promise<PublishedForm> {
  const { formId, version } = wave;
  const form = await findPublishedForm(db, regionId, { formId, version });
  if (form === null) throw new Error(`form ${String(formId)} has no published version ${String(version)}`);
  return form;
}

const kept = new WeakMap<object, FormNeeds>();

/** What checks look at beside the answers themselves. */
export function formNeeds({ compiled: { definition } }: PublishedForm): FormNeeds {
  const known = kept.get(definition) ?? needsOf(definition);
  kept.set(definition, known);
  return known;
}

interface Asked {
  readonly form: PublishedForm;
  readonly wave: Pick<StoredWave, 'opensOn'>;
  /** What the checks of the form ask for, unless said. */
  readonly needs?: FormNeeds;
}

/** What a unit answered elsewhere. */
export interface Known {
  readonly before: Earlier | null;
  readonly others: Readonly<Record<string, Earlier>>;
}
export const nothingKnown: Known = { before: null, others: {} };

/** The same without where it is from: what checks look at. */
export function contextOf({ before, others }: Known): AnswerContext {
  const read = Object.entries(others).map(([code, { answers }]) => [code, answers] as const);
  return { before: before?.answers ?? null, others: Object.fromEntries(read) };
}

/** What units answered the time before, and to other forms last; in the order of the units. */
export async function knownOf(
  { db, scope }: { readonly db: Db; readonly scope: Scope },
  { form, wave, needs = formNeeds(form) }: Asked,
  units: readonly UnitKey[],
): Promise<readonly Known[]> {
  if (!needs.before && needs.forms.length === 0) return units.map(() => nothingKnown);
  const same = { formCodes: needs.before ? [form.code] : [], units, before: wave.opensOn };
  const found = [
    ...(await listLatestAnswers(db, scope, same)),
    ...(await listLatestAnswers(db, scope, { formCodes: needs.forms, units, before: null })),
  ];
  const read = await readerOf(db, scope.regionId, found);
  const byUnit = Map.groupBy(found, keyOf);
  return units.map((unit) => {
    const own = byUnit.get(keyOf(unit)) ?? [];
    const before = own.find(({ formCode }) => formCode === form.code);
    const others = own.filter(({ formCode }) => needs.forms.includes(formCode));
    return {
      before: before === undefined ? null : read(before),
      others: Object.fromEntries(others.map((one) => [one.formCode, read(one)])),
    };
  });
}

function keyOf({ schoolId, municipalityId }: UnitKey): string {
  return schoolId === null ? `m${String(municipalityId)}` : `s${String(schoolId)}`;
}

/** Answers without the fields that were hidden when they were given. */
async function readerOf(
  db: Db,
  regionId: number,
  found: readonly EarlierAnswer[],
): Promise<(one: EarlierAnswer) => Earlier> {
  const forms = new Map<string, PublishedForm>();
  for (const { formId, version } of found) {
    const key = `${String(formId)}/${String(version)}`;
    if (!forms.has(key)) forms.set(key, await getForm(db, regionId, { formId, version }));
  }
  return ({ formId, version, answers, title, periodTo }) => {
    const form = forms.get(`${String(formId)}/${String(version)}`);
    return { title, periodTo, answers: form === undefined ? noAnswers : onlyAsked(form.compiled, answers) };
  };
}
