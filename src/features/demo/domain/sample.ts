import { procedureKey } from '#features/results/domain/procedure.ts';
import { type NamedSchool, pupilRows, resultHeading } from './result-rows.ts';
import { studentIdOf } from './identifiers.ts';
import type { Pupil } from './pupils.ts';
import { Random } from './random.ts';
import { sampleSchool } from './region.words.ts';
import type { DemoResult } from './results.ts';

const SEED = 'sample';
const PUPILS = 11;

type Sample = readonly [year: 2021 | 2022, grade: number, subject: 'ru' | 'ma', low: number];

/** Two tests of two years: enough for the school to be on the list of 2023, so that the example shows what the program is for. */
const samples: readonly Sample[] = [
  [2021, 6, 'ru', 2],
  [2021, 6, 'ma', 4],
  [2022, 6, 'ru', 3],
  [2022, 6, 'ma', 4],
];

/** The example file offered on the loading page: neutral layout, UTF-8 with the mark that spreadsheets want, one pupil of each test absent. */
export function sampleResultsCsv(): string {
  const school: NamedSchool = { code: '199001', ...sampleSchool };
  const lines = samples.flatMap((sample) => [...pupilRows(school, resultOf(sample), SEED)]);
  return `\ufeff${[resultHeading(), ...lines].join('\r\n')}\r\n`;
}

function resultOf([year, grade, subject, low]: Sample): DemoResult {
  const procedure = { type: 'VPR', grade, subject, level: null } as const;
  return {
    test: { procedure, key: procedureKey(procedure), grade, difficulty: 0 },
    year,
    registered: pupilsOf(year),
    participants: PUPILS - 1,
    low,
    intercept: -1,
  };
}

/** The same children sit both tests of a year. */
function pupilsOf(year: number): readonly Pupil[] {
  const random = new Random(`${SEED}/${String(year)}`);
  return Array.from({ length: PUPILS }, (_, index) => ({
    studentId: studentIdOf(year * 100 + index),
    ability: random.normal(),
    firstYear: year,
    lastYear: year,
    staysForGrade11: false,
    takesProfile: false,
  }));
}
