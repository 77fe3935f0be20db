import { lookalikes } from '#features/registry/domain/letters.words.ts';
import { normaliseMunicipality } from '#features/registry/domain/municipality-name.ts';
import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import { latinLookalike } from './school-key.ts';
import { isTotalsRow, readSchoolTexts, refusedSchool, totalsEntry, withPlainLetters } from './school-resolve.ts';
import type { RawSchool, School, SchoolEntry } from './school-resolve.ts';
import type { FieldProblem } from './sitting.ts';
import { tidy } from './text.ts';

/** A school as a registry knows it, now and before. */
export interface RegistrySchool {
  /** The key its cells shall carry. */
  readonly school: string;
  readonly code: string;
  /** Logins and codes it is known by beside its own. */
  readonly otherCodes: readonly string[];
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly municipality: string;
  /** Merged, split, closed, or known under another code now. */
  readonly isGone: boolean;
  /** First results year that is not its own any more; null: of no year. */
  readonly goneFromYear: number | null;
  /** Keys of the schools that took over. */
  readonly successors: readonly string[];
}

/** A registry that says which school the texts of a row mean. */
export interface RegistryIndex {
  readonly schools: readonly RegistrySchool[];
  readonly resolve: (raws: readonly RawSchool[]) => SchoolEntry[];
}

interface Index {
  readonly byKey: ReadonlyMap<string, RegistrySchool>;
  readonly byCode: ReadonlyMap<string, readonly RegistrySchool[]>;
  /** Numeric codes without the zeros before them. */
  readonly byBareCode: ReadonlyMap<string, readonly RegistrySchool[]>;
  readonly byName: ReadonlyMap<string, readonly RegistrySchool[]>;
  readonly byFormerName: ReadonlyMap<string, readonly RegistrySchool[]>;
}
interface Match {
  readonly found: RegistrySchool | null;
  readonly problems: readonly FieldProblem[];
}

export function buildRegistryIndex(schools: readonly RegistrySchool[]): RegistryIndex {
  const index: Index = {
    byKey: new Map(schools.map((school) => [school.school, school])),
    byCode: groupBy(schools, ({ code, otherCodes }) => [code, ...otherCodes].map(codeKey)),
    byBareCode: groupBy(schools, ({ code, otherCodes }) => [code, ...otherCodes].map(bareCode)),
    byName: groupBy(schools, ({ name }) => [normaliseSchoolName(name)]),
    byFormerName: groupBy(schools, ({ formerNames }) => formerNames.map(normaliseSchoolName)),
  };
  return { schools, resolve: (all) => withPlainLetters(all, (raws) => raws.map((raw) => resolveOne(raw, index))) };
}

/** Code, then login, then name with municipality. What is not certain is refused, with the reason. */
function resolveOne(raw: RawSchool, index: Index): SchoolEntry {
  if (isTotalsRow(raw)) return totalsEntry(raw);
  const texts = readSchoolTexts(raw);
  if (texts.isRefused) return refusedSchool(texts.problems);
  const match = texts.code === '' ? matchByName(raw, index) : matchByCode(raw, texts.code, index);
  const problems = [...texts.problems, ...match.problems];
  if (match.found === null) return refusedSchool(problems);
  const { found, problems: later } = followSuccession(match.found, raw.year, index);
  if (found === null) return refusedSchool([...problems, ...later]);
  return {
    school: schoolOf(found, raw),
    origin: match.found.school,
    isTotal: false,
    problems: [...problems, ...later],
  };
}

function matchByCode(raw: RawSchool, code: string, index: Index): Match {
  const spellings = [code, latinLookalike(code), cyrillicLookalike(code)].filter((text) => text !== null);
  const spelling = spellings.find((text) => index.byCode.has(codeKey(text))) ?? code;
  const [found, ...others] = index.byCode.get(codeKey(spelling)) ?? [];
  if (found === undefined) return matchByBareCode(raw, code, index);
  if (others.length > 0) return none('ambiguous_school', 'school_code', code);
  const problems = spelling === code ? [] : [value('lookalike_letters', 'school_code', code, spelling)];
  const named = compareName(raw, found, index);
  return { found: named.found, problems: [...problems, ...named.problems] };
}

/** A spreadsheet takes the zeros before a number away. When one school only is meant, they are put back. */
function matchByBareCode(raw: RawSchool, code: string, index: Index): Match {
  const [found, ...others] = index.byBareCode.get(bareCode(code)) ?? [];
  if (found === undefined || others.length > 0) return none('unknown_school', 'school_code', code);
  const named = compareName(raw, found, index);
  const whole = [found.code, ...found.otherCodes].find((known) => bareCode(known) === bareCode(code)) ?? found.code;
  return { ...named, problems: [value('code_normalised', 'school_code', code, whole), ...named.problems] };
}

/** Empty for codes that are no numbers: they lose nothing. */
function bareCode(code: string): string {
  return /^\d+$/.test(code) ? code.replace(/^0+/, '') : '';
}

/** The code is known; what the name beside it says. */
function compareName(raw: RawSchool, found: RegistrySchool, index: Index): Match {
  const name = normaliseSchoolName(raw.name ?? '');
  if (name === '' || name === normaliseSchoolName(found.name)) return { found, problems: [] };
  if (found.formerNames.some((former) => normaliseSchoolName(former) === name)) {
    return { found, problems: [value('former_name', 'school_name', tidy(raw.name), found.name)] };
  }
  // code says one school, name exactly another: either may be the slip
  const others = inMunicipality(index.byName.get(name) ?? [], raw);
  const problems = [value('name_mismatch', 'school_name', tidy(raw.name), found.name)];
  return { found: others.length > 0 ? null : found, problems };
}

function matchByName(raw: RawSchool, index: Index): Match {
  const name = normaliseSchoolName(raw.name ?? '');
  const text = tidy(raw.name);
  if (name === '') return none('unknown_school', 'school_code', '');
  const present = inMunicipality(index.byName.get(name) ?? [], raw);
  const former = present.length > 0 ? [] : inMunicipality(index.byFormerName.get(name) ?? [], raw);
  const [found, ...others] = [...present, ...former];
  if (found === undefined) return none('unknown_school', 'school_name', text);
  if (others.length > 0) {
    const expected = { kind: 'municipality' } as const;
    return { found: null, problems: [{ code: 'ambiguous_school', field: 'school_name', found: text, expected }] };
  }
  const byName = value('matched_by_name', 'school_name', text, found.code);
  const byFormer = former.length > 0 ? [value('former_name', 'school_name', text, found.name)] : [];
  return { found, problems: [byName, ...byFormer] };
}

/** Who the results of that year belong to: a merged school's successor, through as many mergers as there were. */
function followSuccession(start: RegistrySchool, year: number | null, index: Index): Match {
  const seen = new Set<string>();
  let school = start;
  while (school.isGone && year !== null && (school.goneFromYear === null || year >= school.goneFromYear)) {
    seen.add(school.school);
    const [next, ...others] = school.successors;
    if (next === undefined) return none('school_closed', 'school_code', start.code);
    const successor = index.byKey.get(next);
    if (successor === undefined || others.length > 0 || seen.has(next)) {
      return none('ambiguous_school', 'school_code', start.code);
    }
    school = successor;
  }
  const problems = school === start ? [] : [value('school_merged', 'school_code', start.code, school.code)];
  return { found: school, problems };
}

/** Those of the municipality the row names; all when it names none. */
function inMunicipality(schools: readonly RegistrySchool[], raw: RawSchool): readonly RegistrySchool[] {
  const wanted = normaliseMunicipality(tidy(raw.municipality));
  if (wanted === '') return schools;
  return schools.filter(({ municipality }) => normaliseMunicipality(municipality) === wanted);
}

function schoolOf({ school, code, name, municipality }: RegistrySchool, raw: RawSchool): School {
  const region = tidy(raw.region);
  return { school, code, name, municipality, region: region === '' ? null : region };
}

function none(code: FieldProblem['code'], field: FieldProblem['field'], found: string): Match {
  return { found: null, problems: [{ code, field, found, expected: { kind: 'school' } }] };
}

function value(
  code: FieldProblem['code'],
  field: FieldProblem['field'],
  found: string,
  expected: string,
): FieldProblem {
  return { code, field, found, expected: { kind: 'value', value: expected } };
}

function codeKey(code: string): string {
  return code.replace(/\s+/g, '').toLowerCase();
}

const toCyrillic: ReadonlyMap<string, string> = new Map(lookalikes.map(([cyrillic, latin]) => [latin, cyrillic]));

function cyrillicLookalike(text: string): string | null {
  const cyrillic = Array.from(text, (letter) => toCyrillic.get(letter) ?? letter).join('');
  return /[A-Za-z]/.test(cyrillic) ? null : cyrillic;
}

function groupBy(
  schools: readonly RegistrySchool[],
  keysOf: (school: RegistrySchool) => readonly string[],
): ReadonlyMap<string, readonly RegistrySchool[]> {
  const groups = new Map<string, RegistrySchool[]>();
  for (const school of schools) {
    for (const key of new Set(keysOf(school))) {
      if (key !== '') groups.set(key, [...(groups.get(key) ?? []), school]);
    }
  }
  return groups;
}
