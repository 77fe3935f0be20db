import type { SchoolKind, SchoolLevel } from '#features/registry/domain/school.ts';
import type { DemoMunicipality } from './municipalities.ts';
import type { Random } from './random.ts';
import {
  branchName,
  honours,
  inTown,
  levelWords,
  privateGymnasium,
  privateSchool,
  quotedSchool,
  quotedVillageSchool,
  settlementPrefixes,
  settlementStems,
  sharedSettlement,
  specialWords,
  stateForm,
  townSchool,
  villageSchool,
} from './region.words.ts';
import type { Role } from './school.ts';

export interface Draft {
  readonly name: string;
  readonly formerName: string | null;
  readonly kind: SchoolKind;
  readonly level: SchoolLevel;
  readonly isRural: boolean;
  readonly role: Role;
  readonly headIndex: number | null;
  /** Given only where the history of the region needs a size. */
  readonly cohortSize: number | null;
}

const plain = {
  formerName: null,
  kind: 'general',
  level: 'secondary',
  isRural: false,
  role: 'ordinary',
  headIndex: null,
  cohortSize: null,
} as const;

/** Names of settlements, each used once in the region, in no order; the shared one is kept apart. */
export function settlementNames(random: Random): Iterator<string, undefined> {
  const stems = settlementStems.filter((stem) => stem !== sharedSettlement);
  const composed = random.shuffled(stems).flatMap((stem) =>
    random
      .shuffled(settlementPrefixes)
      .slice(0, 3)
      .map((prefix) => prefix + stem.toLowerCase()),
  );
  const few = random.shuffled(composed).slice(0, 130);
  return random.shuffled([...stems, ...few]).values();
}

type SpecialKind = Exclude<SchoolKind, 'general' | 'private' | 'special'>;
type Special = readonly [kind: SpecialKind, level: SchoolLevel, cohortSize: number | null];

/** Special schools by city. Evening and open-shift ones are large only in the grades they have. */
const CITY_SPECIALS: readonly (readonly Special[])[] = [
  [
    ...repeat(6, ['gymnasium', 'secondary', null]),
    ...repeat(5, ['lyceum', 'secondary', null]),
    ['cadet', 'secondary', 24],
    ['boarding', 'basic', 13],
    ['evening', 'secondary', 31],
    ['open_shift', 'secondary', 26],
    ...repeat(2, ['kindergarten', 'primary', 22]),
  ],
  [
    ...repeat(2, ['gymnasium', 'secondary', null]),
    ['lyceum', 'secondary', null],
    ['evening', 'secondary', 24],
    ['boarding', 'basic', 12],
    ['kindergarten', 'primary', 19],
  ],
  [
    ['gymnasium', 'secondary', null],
    ['open_shift', 'secondary', 21],
  ],
];

function repeat(times: number, special: Special): readonly Special[] {
  return Array.from({ length: times }, () => special);
}

/** A city numbers its schools through, gymnasiums and evening schools among them. */
export function cityDrafts(municipality: DemoMunicipality, random: Random): readonly Draft[] {
  const cityOrdinal = municipality.ordinal - 16;
  const isCapital = cityOrdinal === 0;
  const privates: Draft[] = isCapital
    ? [
        { ...plain, name: privateGymnasium, kind: 'private', cohortSize: 15 },
        { ...plain, name: privateSchool, kind: 'private', level: 'basic', cohortSize: 7 },
      ]
    : [];
  const specials = CITY_SPECIALS[cityOrdinal] ?? [];
  const numbered = municipality.schools - privates.length;
  const places = random.shuffled(Array.from({ length: numbered }, (_, index) => index));
  const specialAt = new Map(specials.map((special, index) => [places[index] ?? index, special]));
  const openedAt = isCapital ? numbered - 1 : -1;
  const renamedAt = cityOrdinal === 1 ? places[specials.length] : -1;
  const drafts = Array.from({ length: numbered }, (_, index): Draft => {
    const special = index === openedAt ? undefined : specialAt.get(index);
    if (special !== undefined) return specialDraft(municipality, index + 1, special);
    return numberedDraft(municipality, index + 1, random, {
      role: index === openedAt ? 'opened' : index === renamedAt ? 'renamed' : 'ordinary',
    });
  });
  const displaced = specialAt.get(openedAt);
  if (displaced === undefined) return [...drafts, ...privates];
  // The last number is the new school's: the special school that fell on it takes the next free place.
  const free = places[specials.length + 1] ?? 0;
  drafts[free] = specialDraft(municipality, free + 1, displaced);
  return [...drafts, ...privates];
}

function specialDraft(municipality: DemoMunicipality, number: number, special: Special): Draft {
  const [kind, level, cohortSize] = special;
  const { legalForm } = municipality;
  const word = specialWords[kind];
  const form = kind === 'boarding' ? stateForm : legalForm;
  const isLowerCase = kind === 'evening' || kind === 'kindergarten';
  const name = isLowerCase ? townSchool(form, word, number) : quotedSchool(form, word, number);
  return { ...plain, name: suffixed(name, municipality), kind, level, cohortSize };
}

/** The capital's schools go without the town; everybody else's carry it, so that numbers do not meet. */
function suffixed(name: string, municipality: DemoMunicipality): string {
  return municipality.isCity && municipality.ordinal === 16 ? name : inTown(name, municipality.town);
}

function numberedDraft(
  municipality: DemoMunicipality,
  number: number,
  random: Random,
  wanted: { readonly role: Role },
): Draft {
  const { legalForm } = municipality;
  const [short, long] = levelWords.secondary;
  const style = random.below(10);
  const base =
    style < 6 ? townSchool(legalForm, short, number) : style < 8 ? townSchool(legalForm, long, number) : null;
  const name = suffixed(base ?? quotedSchool(legalForm, short, number), municipality);
  const role = wanted.role;
  if (role === 'renamed') return { ...plain, role, name: `${name} ${honours[0]}`, formerName: name, cohortSize: 34 };
  const isHonoured = random.isHit(0.04);
  return { ...plain, role, name: isHonoured ? `${name} ${random.pick(honours.slice(1))}` : name };
}

/** A district: two to four numbered schools in the town, the rest in villages; some districts have a story of their own. */
export function districtDrafts(
  municipality: DemoMunicipality,
  random: Random,
  settlements: Iterator<string, undefined>,
): readonly Draft[] {
  const townSchools = 2 + (municipality.schools > 12 ? 1 : 0) + (municipality.schools > 15 ? 1 : 0);
  const drafts: Draft[] = Array.from({ length: townSchools }, (_, index) => ({
    ...numberedDraft(municipality, index + 1, random, { role: 'ordinary' }),
    cohortSize: 18 + random.below(30),
  }));
  for (const role of storyOf(municipality.ordinal)) {
    if (role === 'branch') drafts.push(branchDraft(drafts, takeName(settlements)));
    else
      drafts.push(
        villageDraft(municipality, random, role === 'twin_name' ? sharedSettlement : takeName(settlements), role),
      );
  }
  while (drafts.length < municipality.schools) {
    drafts.push(villageDraft(municipality, random, takeName(settlements), 'ordinary'));
  }
  return drafts;
}

function takeName(settlements: Iterator<string, undefined>): string {
  const { value } = settlements.next();
  if (value === undefined) throw new Error('The invented region ran out of settlement names.');
  return value;
}

const STORIES: Readonly<Record<number, readonly Role[]>> = {
  0: ['twin_name'],
  2: ['ordinary', 'branch'],
  3: ['merged_first', 'merged_second', 'merger'],
  6: ['closed'],
  7: ['split_whole', 'split_first', 'split_second'],
  8: ['twin_name'],
  9: ['ordinary', 'branch'],
  12: ['ordinary', 'branch'],
  13: ['renamed'],
};

function storyOf(ordinal: number): readonly Role[] {
  return STORIES[ordinal] ?? [];
}

const STORY_SIZES: Partial<Readonly<Record<Role, number>>> = {
  merged_first: 12,
  merged_second: 14,
  merger: 24,
  split_whole: 27,
  split_first: 16,
  split_second: 11,
  closed: 5,
  renamed: 16,
  twin_name: 15,
};

function villageDraft(municipality: DemoMunicipality, random: Random, settlement: string, role: Role): Draft {
  const isNamed = role !== 'ordinary';
  const dice = random.next();
  const level: SchoolLevel = isNamed ? 'basic' : dice < 0.4 ? 'secondary' : dice < 0.88 ? 'basic' : 'primary';
  const [short, long] = levelWords[level];
  const isQuoted = !isNamed && random.isHit(0.2);
  const { legalForm } = municipality;
  const name = isQuoted
    ? quotedVillageSchool(legalForm, settlement, long)
    : villageSchool(legalForm, settlement, short);
  const isRenamed = role === 'renamed';
  return {
    ...plain,
    name: isRenamed ? `${villageSchool(legalForm, settlement, short)} ${honours[1]}` : name,
    formerName: isRenamed ? villageSchool(legalForm, settlement, short) : null,
    level,
    isRural: true,
    role,
    cohortSize: STORY_SIZES[role] ?? null,
  };
}

/** The branch of the village school drafted just before it. */
function branchDraft(drafts: readonly Draft[], settlement: string): Draft {
  const headIndex = drafts.length - 1;
  const head = drafts[headIndex];
  if (head === undefined) throw new Error('A branch needs a head school.');
  const name = branchName(settlement, levelWords.primary[0], head.name);
  return { ...plain, name, level: 'primary', isRural: true, role: 'branch', headIndex, cohortSize: 5 };
}
