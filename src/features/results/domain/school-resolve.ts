import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import { normaliseMunicipality } from '#features/registry/domain/municipality-name.ts';
import { schoolWord, territoryWord, totalsStart, totalsWords, wholeWords } from './result.words.ts';
import { normaliseCode } from './school-key.ts';
import type { FieldProblem } from './sitting.ts';
import { cyrillicLookalike, lookupKey, tidy } from './text.ts';
import { maxValueLength, textProblems } from './text-problem.ts';

/** The texts of one row that say which school it is about; null where the cell is empty or there is no such column. */
export interface RawSchool {
  readonly code: string | null;
  readonly name: string | null;
  readonly municipality: string | null;
  readonly region: string | null;
  /** First cell of a row that names no school. */
  readonly lead: string | null;
  /** Set when it matters which school the code meant that year. */
  readonly year: number | null;
}

/** A school as the files (or the registry) name it, by the key its cells carry. */
export interface School {
  readonly school: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly municipality: string | null;
  readonly region: string | null;
}

/** What one spelling of a school means. */
export interface SchoolEntry {
  /** null when the rows are refused or left out. */
  readonly school: School | null;
  /** The school that sat the test, before any merger: pupil codes are its own. */
  readonly origin?: string;
  /** The rows sum other rows: they are left out. */
  readonly isTotal: boolean;
  readonly problems: readonly FieldProblem[];
}

/** Without a registry the code is the school; without a code its name, with the municipality when the name alone is not enough. */
export function resolveByFile(raws: readonly RawSchool[]): SchoolEntry[] {
  return withPlainLetters(raws, resolvePlain);
}

/** Names typed with letters of two alphabets are taken as they look, and said. */
export function withPlainLetters(
  raws: readonly RawSchool[],
  resolve: (raws: readonly RawSchool[]) => SchoolEntry[],
): SchoolEntry[] {
  const plain = raws.map(plainLetters);
  return resolve(plain.map(({ raw }) => raw)).map((entry, place) =>
    entry.isTotal ? entry : { ...entry, problems: [...(plain[place]?.problems ?? []), ...entry.problems] },
  );
}

function plainLetters(raw: RawSchool): { readonly raw: RawSchool; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const fold = (field: 'school_name' | 'municipality' | 'region', text: string | null): string | null => {
    const plain = text === null || text.length > maxValueLength ? null : cyrillicLookalike(tidy(text));
    if (plain === null) return text;
    problems.push({
      code: 'lookalike_letters',
      field,
      found: tidy(text),
      expected: { kind: 'value', value: plain },
    });
    return plain;
  };
  const name = fold('school_name', raw.name);
  const municipality = fold('municipality', raw.municipality);
  return { raw: { ...raw, name, municipality, region: fold('region', raw.region) }, problems };
}

function resolvePlain(raws: readonly RawSchool[]): SchoolEntry[] {
  const territories = new Map<string, Set<string>>();
  for (const raw of raws) {
    const name = normaliseSchoolName(raw.name ?? '');
    territories.set(name, (territories.get(name) ?? new Set()).add(lookupKey(raw.municipality)));
  }
  const entries = raws.map((raw) => resolveOne(raw, territories));
  return unifyLabels(entries);
}

/** A row whose school cell says «Итого» sums the rows above it. */
export function isTotalsRow(raw: RawSchool): boolean {
  const first =
    [raw.lead, raw.code, raw.name, raw.municipality, raw.region].map(lookupKey).find((text) => text !== '') ?? '';
  return totalsWords.includes(first) || totalsStart.test(first);
}

/** A name without a school in it: the whole sample, a region, a municipality of the table. @param municipalities normalised. */
export function isTerritoryName(name: string, municipalities: ReadonlySet<string>): boolean {
  const key = lookupKey(name);
  if (key === '' || schoolWord.test(key)) return false;
  return wholeWords.includes(key) || territoryWord.test(key) || municipalities.has(normaliseMunicipality(name));
}

function resolveOne(raw: RawSchool, territories: ReadonlyMap<string, ReadonlySet<string>>): SchoolEntry {
  if (isTotalsRow(raw)) return totalsEntry(raw);
  const { code, problems, isRefused } = readSchoolTexts(raw);
  if (isRefused) return refusedSchool(problems);
  if (code !== '') return { school: labelled(code, code, raw), isTotal: false, problems };
  const name = normaliseSchoolName(raw.name ?? '');
  if (name === '') {
    const expected = { kind: 'school' } as const;
    return refusedSchool([...problems, { code: 'unknown_school', field: 'school_code', found: '', expected }]);
  }
  const isShared = (territories.get(name)?.size ?? 0) > 1;
  const key = isShared ? `${name} (${lookupKey(raw.municipality)})` : name;
  return { school: labelled(key, null, raw), isTotal: false, problems };
}

function labelled(school: string, code: string | null, { name, municipality, region }: RawSchool): School {
  const bare = tidy(name).replace(loginInName, '');
  return { school, code, name: orNull(bare), municipality: orNull(municipality), region: orNull(region) };
}

export function totalsEntry(raw: RawSchool): SchoolEntry {
  return { school: null, isTotal: true, problems: [totals(raw)] };
}

export function refusedSchool(problems: readonly FieldProblem[]): SchoolEntry {
  return { school: null, isTotal: false, problems };
}

/** The code without what spreadsheets add; a login in brackets behind the name is a code too. Faults of the texts. */
export function readSchoolTexts(raw: RawSchool): {
  readonly code: string;
  readonly problems: readonly FieldProblem[];
  readonly isRefused: boolean;
} {
  const texts = schoolTextProblems(raw);
  const { code, warnings } = normaliseCode(raw.code);
  const login = code === '' ? loginInName.exec(raw.name ?? '')?.[1]?.toLowerCase() : undefined;
  const problems = [...texts, ...warnings.map((warning) => changed(warning, raw.code ?? '', code))];
  return { code: login ?? code, problems, isRefused: texts.some((problem) => problem.code === 'value_too_long') };
}

/** «Школа № 5 (edu123456)», as the federal system writes it. */
const loginInName = /\(((?:edu|sch)\d{6})\)\s*$/i;

export function hasLogin(name: string | null): boolean {
  return loginInName.test(name ?? '');
}

/** Faults of the texts themselves, in the order of the fields. */
export function schoolTextProblems(raw: RawSchool): FieldProblem[] {
  return textProblems({
    school_code: raw.code,
    school_name: raw.name,
    municipality: raw.municipality,
    region: raw.region,
  });
}

function totals(raw: RawSchool): FieldProblem {
  const found = tidy(raw.lead ?? raw.code ?? raw.name ?? raw.municipality);
  return { code: 'totals_row', field: 'school_code', found, expected: { kind: 'school' } };
}

function changed(code: FieldProblem['code'], found: string, value: string): FieldProblem {
  return { code, field: 'school_code', found, expected: { kind: 'value', value } };
}

function orNull(text: string | null): string | null {
  const clean = tidy(text);
  return clean === '' ? null : clean;
}

/** One school, one label: the first text in alphabetical order, so that the order of rows does not matter. */
function unifyLabels(entries: readonly SchoolEntry[]): SchoolEntry[] {
  const labels = new Map<string, School>();
  for (const { school } of entries) {
    if (school === null) continue;
    const known = labels.get(school.school);
    labels.set(school.school, {
      ...school,
      name: smaller(known?.name, school.name),
      municipality: smaller(known?.municipality, school.municipality),
      region: smaller(known?.region, school.region),
    });
  }
  return entries.map((entry) => ({ ...entry, school: labels.get(entry.school?.school ?? '') ?? null }));
}

function smaller(a: string | null | undefined, b: string | null): string | null {
  if (a === null || a === undefined) return b;
  return b === null || a < b ? a : b;
}
