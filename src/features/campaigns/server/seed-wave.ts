import { noAnswers, type Answers } from '#features/forms/domain/answers.ts';
import { noContext } from '#features/forms/domain/numbers.ts';
import {
  cancel,
  excuse,
  fulfil,
  listPopulation,
  reopen,
  type PopulationUnit,
} from '#features/obligations/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { isGiven } from '../domain/answer.ts';
import { differences } from '../domain/changes.ts';
import { obligeAll } from './duties.ts';
import { getForm } from './known.ts';
import { seedSteps, seedUnits, type SeededStep, type SeededUnit } from './store-seed.ts';
import { addUnits, listTerms } from './store-units.ts';
import { addWave, changeWave, findWave, type NewWave } from './store-waves.ts';

type Work = Pick<Ctx, 'db' | 'scope' | 'now' | 'actor'>;

/** What became of what one unit was asked. */
export type Given = Pick<SeededUnit, 'savedAt' | 'submittedAt' | 'confirmedAt' | 'remark' | 'reason'> & {
  readonly state: SeededUnit['state'];
  readonly answers: Answers;
};

export interface SeedWave {
  readonly wave: NewWave;
  readonly launchedAt: Date;
  /** Null: it is open. */
  readonly closedAt: Date | null;
  /** Null: it has not begun. */
  readonly give: (unit: PopulationUnit) => Given | null;
}

/** A wave that comes with the program: launched and answered as if people had done it, in a few statements. */
export async function seedWave(work: Work, { wave: plan, launchedAt, closedAt, give }: SeedWave): Promise<number> {
  const { db, scope } = work;
  const { regionId } = scope;
  const waveId = await addWave(db, regionId, plan, { createdAt: launchedAt, createdBy: null, clonedFrom: null });
  const key = { regionId, waveId };
  const form = await getForm(db, regionId, plan);
  const population = await listPopulation(db, scope, plan.population, plan.opensOn);
  const { asked } = form.compiled.examine(noAnswers, noContext);
  await addUnits(
    db,
    key,
    population.map((unit) => ({ ...unit, asked })),
  );
  await changeWave(db, key, { state: closedAt === null ? 'open' : 'closed', launchedAt, closedAt });
  const wave = await findWave(db, key);
  if (wave === null) throw new Error('the wave is gone');
  await obligeAll(work, wave, population);
  const given = new Map(population.map((unit) => [unit.schoolId ?? unit.municipalityId, give(unit)]));
  const units = (await listTerms(db, key)).flatMap((unit) => {
    const one = given.get(unit.schoolId ?? unit.municipalityId) ?? null;
    return one === null ? [] : [{ unit, given: one }];
  });
  const seeded = units.map(({ unit, given: one }): SeededUnit => {
    const examined = form.compiled.examine(one.answers, noContext);
    const { answered, errors, warnings } = examined;
    return { ...one, unitId: unit.unitId, asked: examined.asked, answered, errors, warnings };
  });
  await seedUnits(db, key, seeded);
  await seedSteps(db, key, seeded.flatMap(stepsOf));
  const duty = { regionId, source: 'wave', sourceId: waveId, part: 'answer' } as const;
  const of = (isOne: (one: Given) => boolean): readonly (typeof units)[number]['unit'][] =>
    units.filter((one) => isOne(one.given)).map(({ unit }) => unit);
  const by = { at: closedAt ?? work.now(), by: null };
  await fulfil(
    db,
    duty,
    of(({ state }) => isGiven(state)),
    by,
  );
  await reopen(
    db,
    { ...duty, part: 'confirm' },
    of(({ state }) => state === 'submitted'),
  );
  await fulfil(
    db,
    { ...duty, part: 'confirm' },
    of(({ state }) => state === 'confirmed'),
    by,
  );
  for (const { unit, given: one } of units) if (one.reason !== null) await excuse(db, duty, [unit], one.reason);
  if (closedAt !== null) await cancel(db, { regionId, source: 'wave', sourceId: waveId });
  return waveId;
}

/** The history of what was given: who did it is nobody. */
function stepsOf({ unitId, answers, ...unit }: SeededUnit): readonly SeededStep[] {
  const { savedAt, submittedAt, confirmedAt, remark, reason, state } = unit;
  const said: readonly (Omit<SeededStep, 'unitId' | 'step'> | null)[] = [
    savedAt === null ? null : { verb: 'save', at: savedAt, changes: differences(noAnswers, answers), text: null },
    submittedAt === null ? null : { verb: 'submit', at: submittedAt, changes: {}, text: null },
    confirmedAt === null ? null : { verb: 'confirm', at: confirmedAt, changes: {}, text: null },
    state === 'returned' && submittedAt !== null
      ? { verb: 'return', at: submittedAt, changes: {}, text: remark }
      : null,
    state === 'excused' && savedAt !== null ? { verb: 'excuse', at: savedAt, changes: {}, text: reason } : null,
  ];
  return said.filter((one) => one !== null).map((one, index) => ({ unitId, step: index + 1, ...one }));
}
