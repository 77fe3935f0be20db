import { normaliseMunicipality } from '#features/registry/domain/municipality-name.ts';
import type { BoundaryProblem } from './boundary-problem.ts';

/** What an area of the file says of itself. */
export interface NamedArea {
  readonly oktmo: string | null;
  readonly name: string | null;
  /** For people: the name, the code, or the number in the file. */
  readonly said: string;
}

export interface NamedMunicipality {
  readonly municipalityId: number;
  readonly name: string;
  readonly oktmo: string | null;
}

export interface Matching {
  /** Index of the area and the municipality it is. */
  readonly matched: readonly { readonly area: number; readonly to: NamedMunicipality; readonly by: 'oktmo' | 'name' }[];
  readonly unknownAreas: readonly number[];
  readonly missing: readonly NamedMunicipality[];
  readonly problems: readonly BoundaryProblem[];
}

const OKTMO_OF_MUNICIPALITY = 8;
const short = (oktmo: string): string => oktmo.slice(0, OKTMO_OF_MUNICIPALITY);

/**
 * By ОКТМО (the digits of the municipality, without the settlement), else by a name that exactly one municipality and one area have
 * . Two areas of one municipality are a fault of the file: nobody can say which is right.
 */
export function matchAreas(areas: readonly NamedArea[], known: readonly NamedMunicipality[]): Matching {
  const byCode = onlyOnes(known, ({ oktmo }) => (oktmo === null ? null : short(oktmo)));
  const byName = onlyOnes(known, ({ name }) => normaliseMunicipality(name));
  const nameOf = ({ name }: NamedArea): string | null => (name === null ? null : normaliseMunicipality(name));
  const named = onlyOnes(areas, nameOf);
  const matched = areas.flatMap((area, index): Matching['matched'] => {
    const coded = area.oktmo === null ? undefined : byCode.get(short(area.oktmo));
    if (coded !== undefined) return [{ area: index, to: coded, by: 'oktmo' }];
    const name = nameOf(area);
    const called = name !== null && named.has(name) ? byName.get(name) : undefined;
    return called === undefined ? [] : [{ area: index, to: called, by: 'name' }];
  });
  const found = Map.groupBy(matched, ({ to }) => to.municipalityId);
  const indexes = new Set(matched.map(({ area }) => area));
  return {
    matched,
    unknownAreas: [...areas.keys()].filter((index) => !indexes.has(index)),
    missing: known.filter(({ municipalityId }) => !found.has(municipalityId)),
    problems: [...found.values()]
      .filter((same) => same.length > 1)
      .map((same) => ({
        code: 'doubled',
        place: same[0]?.to.name ?? '',
        found: same.map(({ area }) => areas[area]?.said ?? '').join(', '),
      })),
  };
}

/** By key, without keys that several share. */
function onlyOnes<T>(things: readonly T[], keyOf: (thing: T) => string | null): ReadonlyMap<string, T> {
  const groups = Map.groupBy(things, keyOf);
  const single = new Map<string, T>();
  for (const [key, [first, ...more]] of groups)
    if (key !== null && first !== undefined && more.length === 0) single.set(key, first);
  return single;
}
