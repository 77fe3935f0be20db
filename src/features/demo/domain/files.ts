import { innOf, kppOf, ogrnOf, vprLoginOf } from './identifiers.ts';
import type { Lots } from './lots.ts';
import { groupingWords, procedureWords, subjectWords } from './region.words.ts';
import type { DemoResult } from './results.ts';
import { type DemoSchool, RENAMED_IN, type ResultYear, type Role } from './school.ts';
import { pupilResults } from './scores.ts';

/** The files of the region as lines. Semicolons, as spreadsheets of a Russian office write them. */
const line = (...fields: readonly (string | number | null)[]): string => fields.map(quoted).join(';');

function quoted(field: string | number | null): string {
  const text = field === null ? '' : String(field);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const REGISTRY_HEADING = [
  'school_code',
  'school_name',
  'municipality',
  'oktmo',
  'kind',
  'level',
  'rural',
  'branch_of',
  'vpr_login',
  'exam_code',
  'inn',
  'ogrn',
  'kpp',
  'status',
  'valid_from',
  'valid_to',
  'successor_code',
  'former_names',
];

interface Fate {
  readonly status: 'active' | 'merged' | 'closed';
  readonly validFrom: string;
  readonly validTo: string;
}

/** Dates fit the results: a school has results of the years in which it stood in spring. */
const FATES: Partial<Readonly<Record<Role, Fate>>> = {
  merged_first: { status: 'merged', validFrom: '', validTo: '2022-01-31' },
  merged_second: { status: 'merged', validFrom: '', validTo: '2022-01-31' },
  merger: { status: 'active', validFrom: '2022-02-01', validTo: '' },
  split_whole: { status: 'closed', validFrom: '', validTo: '2021-08-31' },
  split_first: { status: 'active', validFrom: '2021-09-01', validTo: '' },
  split_second: { status: 'active', validFrom: '2021-09-01', validTo: '' },
  closed: { status: 'closed', validFrom: '', validTo: '2021-08-31' },
  opened: { status: 'active', validFrom: '2021-09-01', validTo: '' },
};
const STANDING: Fate = { status: 'active', validFrom: '', validTo: '' };

export function* registryRows(schools: readonly DemoSchool[]): Generator<string> {
  yield line(...REGISTRY_HEADING);
  for (const school of schools) {
    const head = school.headOrdinal === null ? undefined : schools[school.headOrdinal];
    const legal = head?.ordinal ?? school.ordinal;
    const fate = FATES[school.role] ?? STANDING;
    yield line(
      school.code,
      school.name,
      school.municipality.name,
      school.municipality.oktmo,
      school.kind,
      school.level,
      school.isRural ? 1 : 0,
      head?.code ?? null,
      vprLoginOf(school.ordinal),
      school.code,
      innOf(legal),
      ogrnOf(legal),
      kppOf(legal, head === undefined ? '01' : '43'),
      fate.status,
      fate.validFrom,
      fate.validTo,
      successorsOf(school, schools),
      school.formerName,
    );
  }
}

const SUCCESSORS: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  merged_first: ['merger'],
  merged_second: ['merger'],
  split_whole: ['split_first', 'split_second'],
};

/** Several successors of one school stand apart by a bar. */
function successorsOf(school: DemoSchool, schools: readonly DemoSchool[]): string {
  const roles = SUCCESSORS[school.role] ?? [];
  return schools
    .filter(({ role }) => roles.includes(role))
    .map(({ code }) => code)
    .join('|');
}

const SPECIAL_KINDS: readonly DemoSchool['kind'][] = ['private', 'evening', 'open_shift'];

/** Participants of the federal project, places in the electronic service, and the schools of special kinds in the list of 2023. */
export function* groupingRows(lots: Lots): Generator<string> {
  yield line('grouping', 'school_code', 'valid_from', 'valid_to');
  for (const [{ code }, { isParticipant }] of lots) {
    if (isParticipant) yield line(groupingWords.project500, code, '2022-01-01', '2022-12-31');
  }
  for (const [{ code }, { isInService }] of lots) {
    if (isInService) yield line(groupingWords.service, code, '2023-01-01', '2023-12-31');
  }
  for (const [{ code, kind, level }, { list2023 }] of lots) {
    const isSpecial = SPECIAL_KINDS.includes(kind) || level === 'primary';
    const isNamed = list2023 !== 'quiet' && list2023 !== 'warning';
    if (isSpecial && isNamed) yield line(groupingWords.special, code, '2023-01-01', '2023-12-31');
  }
}

const RESULT_HEADING = [
  'school_code',
  'school_name',
  'municipality',
  'procedure',
  'subject',
  'grade',
  'year',
  'student_id',
  'score',
  'mark',
];

/** A school with its results, before they are written out pupil by pupil. */
export interface SchoolResults {
  readonly school: DemoSchool;
  readonly results: readonly DemoResult[];
}

export interface Slice {
  readonly type: 'VPR' | 'OGE' | 'EGE';
  readonly year: ResultYear;
  readonly seed: string;
}

export function* resultRows(all: readonly SchoolResults[], { type, year, seed }: Slice): Generator<string> {
  yield resultHeading();
  for (const { school, results } of all) {
    const named = { code: school.code, name: nameIn(school, year), municipality: school.municipality.name };
    for (const result of results) {
      if (result.year === year && result.test.procedure.type === type) yield* pupilRows(named, result, seed);
    }
  }
}

/** School as a file of results names it. */
export interface NamedSchool {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
}

export function resultHeading(): string {
  return line(...RESULT_HEADING);
}

/** One row a pupil; who did not come has neither score nor mark. */
export function* pupilRows(
  { code, name, municipality }: NamedSchool,
  result: DemoResult,
  seed: string,
): Generator<string> {
  const { procedure, grade } = result.test;
  const type = procedure.type === 'OGE' || procedure.type === 'EGE' ? procedure.type : 'VPR';
  const head = line(code, name, municipality, procedureWords[type], subjectWordOf(result), grade, result.year);
  for (const { pupil, score, mark } of pupilResults(result, seed, code)) {
    yield `${head};${pupil.studentId};${score === null ? '' : String(score)};${mark === null ? '' : String(mark)}`;
  }
}

/** Files of the years before a renaming carry the name of then: tests are sat in spring, the name changed in autumn. */
function nameIn(school: DemoSchool, year: ResultYear): string {
  return school.formerName !== null && year <= RENAMED_IN ? school.formerName : school.name;
}

function subjectWordOf({ test }: DemoResult): string {
  const { subject, level } = test.procedure;
  const word = Object.entries(subjectWords).find(
    ([code]) => code === (level === null ? subject : `${String(subject)}-${level}`),
  );
  if (word === undefined) throw new Error('The invented region sat a subject without a name.');
  return word[1];
}
