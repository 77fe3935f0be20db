import type { Answers } from '#features/forms/domain/answers.ts';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { holds } from '#features/forms/domain/conditions.ts';
import type { Exact } from '#features/forms/domain/exact.ts';
import { noContext, numbersOf, type Frame } from '#features/forms/domain/numbers.ts';
import { findPublishedForm } from '#features/forms/server/public.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { UnitFact } from '../domain/definition.ts';
import type { UnitFacts } from '../domain/measure.ts';
import type { PlacedUnit } from '../domain/reckon.ts';
import type { Occasion } from './occasions.ts';
import { factOf } from './school-facts.ts';
import { loadSchoolYears } from './school-years.ts';
import { listAsked, type WaveOfForm } from './store-units.ts';

/** A unit of an occasion, as far as it is known. */
export interface KnownUnit extends PlacedUnit {
  readonly schoolId: number | null;
  readonly sheet: { readonly waveId: number; readonly unitId: number } | null;
  /** Of the answer, while nothing of it counts. */
  readonly state: string | null;
}

const unknown: UnitFacts = { answer: () => null, chosen: () => null, fact: () => null };

/** The units of occasions by their keys, each read once. */
export async function loadUnits(
  ctx: Pick<Ctx, 'db' | 'now'>,
  scope: Scope,
  {
    occasions,
    municipalityId,
  }: { readonly occasions: readonly Occasion[]; readonly municipalityId?: number | undefined },
): Promise<ReadonlyMap<string, readonly KnownUnit[]>> {
  const { db } = ctx;
  const waves = new Map(occasions.flatMap(({ wave }) => (wave === null ? [] : [[wave.waveId, wave] as const])));
  const years = [...new Set(occasions.flatMap(({ year }) => (year === null ? [] : [year])))];
  const forms = await compileForms(db, scope.regionId, [...waves.values()]);
  const asked = await listAsked(db, scope, { waveIds: [...waves.keys()], municipalityId });
  const answered = asked.map(({ waveId, unitId, schoolId, municipalityId: place, state, answers }) => {
    const form = forms.get(waveId);
    const facts = form === undefined || answers === null ? unknown : factsOf(form, answers);
    const own = { schoolId, municipalityId: place, sheet: { waveId, unitId } };
    return { key: `w${String(waveId)}`, ...facts, ...own, state: answers === null ? state : null };
  });
  const rows = await loadSchoolYears(ctx, scope, years);
  const schools = rows
    .filter((row) => municipalityId === undefined || row.municipalityId === municipalityId)
    .map((row) => {
      const own = { schoolId: row.schoolId, municipalityId: row.municipalityId, sheet: null, state: null };
      return { key: `y${String(row.year)}`, ...unknown, fact: (fact: UnitFact) => factOf(row, fact), ...own };
    });
  return Map.groupBy<string, KnownUnit & { readonly key: string }>([...answered, ...schools], ({ key }) => key);
}

interface FormOfWave {
  readonly code: string;
  readonly compiled: CompiledForm;
}

async function compileForms(
  db: Ctx['db'],
  regionId: number,
  waves: readonly WaveOfForm[],
): Promise<ReadonlyMap<number, FormOfWave>> {
  const forms = new Map<number, FormOfWave>();
  for (const { waveId, formId, version } of waves) {
    const form = await findPublishedForm(db, regionId, { formId, version });
    if (form !== null) forms.set(waveId, { code: form.code, compiled: form.compiled });
  }
  return forms;
}

/** what is hidden in its form is unknown. */
function factsOf({ code, compiled }: FormOfWave, answers: Answers): UnitFacts {
  const number = numbersOf(compiled, answers);
  let frame: Frame | undefined;
  return {
    answer: (form, of) => (form === code ? wholeOf(number(of)) : null),
    chosen: (form, of, option) => {
      frame ??= compiled.read(answers, noContext);
      return form === code ? holds({ kind: 'chosen', of, option }, frame) : null;
    },
    fact: () => null,
  };
}

/** Sums are of whole numbers: another number is none that can be counted. */
function wholeOf(number: Exact | 'unknown'): number | null {
  if (number === 'unknown') return null;
  const scale = 10n ** BigInt(number.digits);
  return number.units % scale === 0n ? Number(number.units / scale) : null;
}
