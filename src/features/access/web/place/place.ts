import type { levelsOf, Role } from '../../domain/roles.ts';
import type { Picked } from '../pick/picker.tsx';

export type Level = (typeof levelsOf)[Role][number];

/** What the fields of a territory hold. */
export interface PlaceValues {
  readonly level: Level | '';
  readonly municipalityId: string;
  readonly school: Picked | null;
}

export const noPlace: PlaceValues = { level: '', municipalityId: '', school: null };

/** With one level there is nothing to choose. */
export function levelOf({ level }: Pick<PlaceValues, 'level'>, levels: readonly Level[]): Level | '' {
  const [only, ...more] = levels;
  if (only !== undefined && more.length === 0) return only;
  return level !== '' && levels.includes(level) ? level : '';
}

interface PlaceWords {
  readonly level: string;
  readonly municipality: string;
  readonly school: string;
}

export function checkPlace(
  values: PlaceValues,
  levels: readonly Level[],
  words: PlaceWords,
): Record<string, string | undefined> {
  switch (levelOf(values, levels)) {
    case '':
      return { level: words.level };
    case 'municipality':
      return { municipalityId: values.municipalityId === '' ? words.municipality : undefined };
    case 'school':
      return { school: values.school === null ? words.school : undefined };
    case 'region':
      return {};
  }
}

export function placeOf(
  values: PlaceValues,
  levels: readonly Level[],
): { readonly municipalityId: number | null; readonly schoolId: number | null } {
  const level = levelOf(values, levels);
  return {
    municipalityId: level === 'municipality' ? Number(values.municipalityId) : null,
    schoolId: level === 'school' ? (values.school?.id ?? null) : null,
  };
}
