import { csvLine } from './csv-line.ts';
import { innOf, kppOf, ogrnOf, vprLoginOf } from './identifiers.ts';
import type { Lots } from './lots.ts';
import { groupingWords } from './region.words.ts';
import type { DemoSchool, Role } from './school.ts';

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
  yield csvLine(...REGISTRY_HEADING);
  for (const school of schools) {
    const head = school.headOrdinal === null ? undefined : schools[school.headOrdinal];
    const legal = head?.ordinal ?? school.ordinal;
    const fate = FATES[school.role] ?? STANDING;
    yield csvLine(
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
  yield csvLine('grouping', 'school_code', 'valid_from', 'valid_to');
  for (const [{ code }, { isParticipant }] of lots) {
    if (isParticipant) yield csvLine(groupingWords.project500, code, '2022-01-01', '2022-12-31');
  }
  for (const [{ code }, { isInService }] of lots) {
    if (isInService) yield csvLine(groupingWords.service, code, '2023-01-01', '2023-12-31');
  }
  for (const [{ code, kind, level }, { list2023 }] of lots) {
    const isSpecial = SPECIAL_KINDS.includes(kind) || level === 'primary';
    const isNamed = list2023 !== 'quiet' && list2023 !== 'warning';
    if (isSpecial && isNamed) yield csvLine(groupingWords.special, code, '2023-01-01', '2023-12-31');
  }
}
