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
      successorOf(school, schools),
      school.formerName,
    );
  }
}

function successorOf(school: DemoSchool, schools: readonly DemoSchool[]): string | null {
  if (school.role !== 'merged_first' && school.role !== 'merged_second') return null;
  return schools.find(({ role }) => role === 'merger')?.code ?? null;
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

export interface Slice {
  readonly type: 'VPR' | 'OGE' | 'EGE';
  readonly year: ResultYear;
  readonly seed: string;
}

interface SchoolResults {
  readonly school: DemoSchool;
  readonly results: readonly DemoResult[];
}

export function* resultRows(all: readonly SchoolResults[], { type, year, seed }: Slice): Generator<string> {
  yield line(...RESULT_HEADING);
  for (const { school, results } of all) {
    for (const result of results) {
      if (result.year !== year || result.test.procedure.type !== type) continue;
      const head = line(
        school.code,
        nameIn(school, year),
        school.municipality.name,
        procedureWords[type],
        subjectWordOf(result),
        result.test.grade,
        year,
      );
      for (const { pupil, score, mark } of pupilResults(result, seed, school.code)) {
        yield `${head};${pupil.studentId};${score === null ? '' : String(score)};${mark === null ? '' : String(mark)}`;
      }
    }
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
