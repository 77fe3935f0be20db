import type { SchoolKind } from '#features/registry/domain/school.ts';
import { schoolCodeOf } from './identifiers.ts';
import type { DemoMunicipality } from './municipalities.ts';
import { Random } from './random.ts';
import type { DemoSchool } from './school.ts';
import { type Draft, cityDrafts, districtDrafts, settlementNames } from './school-drafts.ts';

/** Every school of the region with its name, kind, size and difficulty; the order is that of the codes. */
export function buildSchools(seed: string, municipalities: readonly DemoMunicipality[]): readonly DemoSchool[] {
  const settlements = settlementNames(new Random(`${seed}/settlements`));
  const schools: DemoSchool[] = [];
  for (const municipality of municipalities) {
    const random = new Random(`${seed}/schools/${municipality.oktmo}`);
    const drafts = municipality.isCity
      ? cityDrafts(municipality, random)
      : districtDrafts(municipality, random, settlements);
    const first = schools.length;
    drafts.forEach((draft, index) => {
      schools.push(completed(draft, first + index, index, { municipality, random, first }));
    });
  }
  return schools;
}

interface Surroundings {
  readonly municipality: DemoMunicipality;
  readonly random: Random;
  /** Ordinal of the municipality's first school. */
  readonly first: number;
}

const KIND_DIFFICULTY: Readonly<Record<SchoolKind, number>> = {
  general: 0,
  gymnasium: -1.1,
  lyceum: -1.3,
  cadet: -0.3,
  boarding: 0.5,
  private: -0.2,
  evening: 1.6,
  open_shift: 1.4,
  kindergarten: -0.2,
  special: 0,
};

/** Village schools and poor neighbourhoods have it harder; a third of the difference is the school's own. */
function completed(draft: Draft, ordinal: number, index: number, around: Surroundings): DemoSchool {
  const { municipality, random, first } = around;
  const deprivation = Math.min(1, Math.max(0, 0.45 + (draft.isRural ? 0.12 : -0.05) + 0.2 * random.normal()));
  const difficulty =
    -1.75 +
    1.2 * (deprivation - 0.45) +
    (draft.isRural ? 0.15 : 0) +
    municipality.difficulty +
    KIND_DIFFICULTY[draft.kind] +
    0.35 * random.normal();
  return {
    ordinal,
    code: schoolCodeOf(municipality.ordinal, index),
    name: draft.name,
    formerName: draft.formerName,
    municipality,
    kind: draft.kind,
    level: draft.level,
    isRural: draft.isRural,
    role: draft.role,
    headOrdinal: draft.headIndex === null ? null : first + draft.headIndex,
    cohortSize: draft.cohortSize ?? sizeOf(draft, random),
    deprivation,
    difficulty,
  };
}

/** Log-normal: many small village schools, a few large town ones. Primary village schools are never large. */
function sizeOf({ isRural, level }: Draft, random: Random): number {
  const [median, spread, largest] = !isRural ? [30, 0.42, 110] : level === 'primary' ? [9, 0.5, 17] : [14, 0.6, 48];
  const size = Math.round(median * Math.exp(spread * random.normal()));
  return Math.min(largest, Math.max(3, size));
}
