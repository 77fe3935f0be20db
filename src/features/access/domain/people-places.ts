import { nearest } from '#features/methodology/domain/nearest.ts';
import { normaliseMunicipality } from '#features/registry/domain/municipality-name.ts';
import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import type { PeopleFault, PeopleFaultCode, PeopleRow } from './people-file.ts';
import type { PeopleField } from './people.words.ts';

export interface KnownSchool {
  readonly schoolId: number;
  readonly code: string;
  readonly names: readonly string[];
  readonly municipalityId: number;
}

export interface KnownMunicipality {
  readonly municipalityId: number;
  readonly name: string;
}

/** What the one who sends the file may name; anything else is unknown, wherever it is. */
export interface KnownPlaces {
  readonly municipalities: readonly KnownMunicipality[];
  readonly schools: readonly KnownSchool[];
}

export interface FoundPlace {
  readonly municipalityId: number | null;
  readonly schoolId: number | null;
}

type Named = Pick<PeopleRow, 'row' | 'municipality' | 'school'>;
type Answer = { readonly place: FoundPlace } | { readonly fault: PeopleFault };

/** The place a row names: the school when there is one, by its code or a name; else the municipality; else the region. */
export function placeFinder({ municipalities, schools }: KnownPlaces): (row: Named) => Answer {
  const byName = new Map(municipalities.map((one) => [normaliseMunicipality(one.name), one.municipalityId]));
  const byCode = new Map(schools.map((one) => [one.code.toLowerCase(), one]));
  const named = schools.flatMap((one) =>
    [...new Set(one.names.map(normaliseSchoolName))].map((name) => ({ name, one })),
  );
  const bySchoolName = Map.groupBy(named, ({ name }) => name);
  const municipalityOf = ({ municipality }: Named): number | null | undefined =>
    municipality === null ? null : byName.get(normaliseMunicipality(municipality));

  return (row) => {
    const municipalityId = municipalityOf(row);
    if (municipalityId === undefined) {
      const names = municipalities.map(({ name }) => name);
      return faultOf(row, 'unknown_municipality', 'municipality', nearest(row.municipality ?? '', names));
    }
    if (row.school === null) return { place: { municipalityId, schoolId: null } };
    const coded = byCode.get(row.school.toLowerCase());
    const alike = coded ? [coded] : (bySchoolName.get(normaliseSchoolName(row.school)) ?? []).map(({ one }) => one);
    const [school, other] = alike.filter((one) => municipalityId === null || one.municipalityId === municipalityId);
    if (school === undefined) {
      const expected = alike.length > 0 ? null : nearestSchool(row.school, schools);
      return faultOf(row, alike.length > 0 ? 'school_elsewhere' : 'unknown_school', 'school', expected);
    }
    if (other !== undefined) return faultOf(row, 'ambiguous_school', 'school', `${school.code}, ${other.code}`);
    return { place: { municipalityId: null, schoolId: school.schoolId } };
  };
}

/** Compared as the search compares; said as the school is called. */
function nearestSchool(typed: string, schools: readonly KnownSchool[]): string | null {
  const spelt = new Map(schools.flatMap(({ names }) => names.map((name) => [normaliseSchoolName(name), name])));
  const found = nearest(normaliseSchoolName(typed), [...spelt.keys()]);
  return found === null ? null : (spelt.get(found) ?? null);
}

function faultOf(
  row: Named,
  code: PeopleFaultCode,
  field: PeopleField & ('school' | 'municipality'),
  expected: string | null,
): Answer {
  return { fault: { code, row: row.row, field, found: row[field], expected } };
}
