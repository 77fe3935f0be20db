import type { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import type { resultsContract } from '../contract.ts';
import { coverageOf } from '../domain/coverage.ts';
import { listLoaded, listStanding } from './store-coverage.ts';
import { listSummaryYears } from './store-summary.ts';

type Asked = z.output<typeof resultsContract.coverage.input>;
type Shown = z.input<typeof resultsContract.coverage.output>;

/** What is loaded against what is expected: the schools of the year by the grades their level teaches. */
export async function showCoverage({ db, scope }: Pick<Ctx, 'db' | 'scope'>, asked: Asked): Promise<Shown> {
  const years = [...(await listSummaryYears(db, scope))];
  const year = asked.year ?? years[0] ?? null;
  if (year === null) return { year, years, schools: 0, withoutLevel: 0, procedures: [], missing: [] };
  const schools = await listStanding(db, scope, year);
  const covered = (await listLoaded(db, scope, year)).map(
    ({ schoolIds, type, subject, grade, level, ...procedure }) => ({
      ...procedure,
      ...coverageOf(schools, { type, grade }, new Set(schoolIds)),
      procedure: { type, subject, grade, level },
    }),
  );
  const chosen = covered.find(({ procedureId }) => procedureId === asked.procedureId);
  const missing = new Set(chosen?.missing);
  return {
    year,
    years,
    schools: schools.length,
    withoutLevel: schools.filter(({ level }) => level === null).length,
    procedures: covered.map(({ missing: absent, ...one }) => ({ ...one, missing: absent.length })),
    missing: schools
      .filter(({ schoolId }) => missing.has(schoolId))
      .map(({ schoolId, name, municipality }) => ({ schoolId, schoolName: name, municipality })),
  };
}
