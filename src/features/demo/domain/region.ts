import { groupingRows, registryRows } from './registry-rows.ts';
import { resultRows } from './result-rows.ts';
import { drawLots } from './lots.ts';
import { buildMunicipalities } from './municipalities.ts';
import { examTypes } from './procedures.ts';
import { buildCohorts, type Cohorts } from './pupils.ts';
import { fileNames, procedureWords, regionName } from './region.words.ts';
import { comparableTests, drawResults } from './results.ts';
import { type DemoSchool, resultYears } from './school.ts';
import { buildSchools } from './schools.ts';

/** A file for the ordinary import: UTF-8 text, semicolons, the heading first. Reading it again gives the same rows. */
export interface DemoFile {
  readonly kind: 'registry' | 'groupings' | 'results';
  readonly fileName: string;
  /** Lines without their ends. */
  rows(): Iterable<string>;
}

export interface DemoRegion {
  readonly name: string;
  /** Registry first, then groupings, then results by year. */
  readonly files: readonly DemoFile[];
}

/**
 * A whole invented region: 19 municipalities, 330 schools, three years of results of every pupil. The same seed gives the same files.
 * Under the federal methodology its list of 2023 has 87 schools and that of 2022 has 99, in the groups of the golden tables G1, G2, G5.
 */
export function generateDemoRegion(seed = 2023): DemoRegion {
  const name = String(seed);
  const schools = buildSchools(name, buildMunicipalities(name));
  const cohorts = cohortsOf(schools, name);
  function pupilsOf(school: DemoSchool): Cohorts {
    return cohorts.get(school) ?? new Map();
  }
  const lots = drawLots(schools, {
    seed: name,
    testsOf: (school) => comparableTests(school, pupilsOf(school), name),
  });
  const all = [...lots].map(([school, target]) => ({
    school,
    results: drawResults(school, pupilsOf(school), target, name),
  }));
  return {
    name: regionName,
    files: [
      { kind: 'registry', fileName: fileNames.registry, rows: () => registryRows(schools) },
      { kind: 'groupings', fileName: fileNames.groupings, rows: () => groupingRows(lots) },
      ...resultYears.flatMap((year) =>
        examTypes.map((type): DemoFile => ({
          kind: 'results',
          fileName: `${procedureWords[type]} ${String(year)}.csv`,
          rows: () => resultRows(all, { type, year, seed: name }),
        })),
      ),
    ],
  };
}

/** Pupils are numbered through the region, so that no two are equal. */
function cohortsOf(schools: readonly DemoSchool[], seed: string): ReadonlyMap<DemoSchool, Cohorts> {
  let pupils = 0;
  function nextOrdinal(): number {
    pupils += 1;
    return pupils;
  }
  return new Map(schools.map((school) => [school, buildCohorts(school, seed, nextOrdinal)]));
}
