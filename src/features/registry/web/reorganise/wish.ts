import type { Reorganisation } from '../../domain/reorganise.ts';
import type { ReorganiseWish } from '../api.ts';

interface Picked {
  readonly id: number;
  readonly text: string;
}

export interface Part {
  readonly code: string;
  readonly name: string;
}

/** The form as it is filled in; what the chosen kind does not ask for is left out of the wish. */
export interface StepValues {
  readonly kind: Reorganisation;
  readonly on: string;
  readonly sources: readonly (Picked | null)[];
  readonly target: 'existing' | 'new';
  readonly into: Picked | null;
  readonly parts: readonly Part[];
  /** Empty: where the first of the schools lies. */
  readonly municipalityId: string;
  readonly goesOn: boolean;
  readonly inherits: 'later' | 'confirmed' | 'refused';
}

const empty: Part = { code: '', name: '' };

export function firstValues(kind: Reorganisation, school: Picked | null): StepValues {
  return {
    ...{ kind, on: '', sources: [school], target: 'existing', into: null, parts: [empty, empty] },
    ...{ municipalityId: '', goesOn: false, inherits: 'later' },
  };
}

export function wishOf(values: StepValues, isTrial: boolean): ReorganiseWish {
  const { kind, on, sources, goesOn, inherits } = values;
  const carries = kind === 'merge' || kind === 'split';
  return {
    ...{ kind, on, isTrial },
    from: sources.flatMap((source) => (source === null ? [] : [source.id])),
    into: kind === 'merge' && values.target === 'existing' && values.into !== null ? [values.into.id] : [],
    added: addedBy(values),
    goesOn: kind === 'split' && goesOn,
    inherits: carries && inherits !== 'later' ? inherits : null,
  };
}

function addedBy({ kind, target, parts, municipalityId }: StepValues): ReorganiseWish['added'] {
  const isOne = kind === 'rename' || (kind === 'merge' && target === 'new');
  const asked = isOne ? parts.slice(0, 1) : kind === 'split' ? parts : [];
  const place = municipalityId === '' ? null : Number(municipalityId);
  // A row of a division left empty is no school.
  const named = isOne ? asked : asked.filter(({ code, name }) => code.trim() !== '' || name.trim() !== '');
  return named.map(({ code, name }) => ({ code: code.trim(), name: name.trim(), municipalityId: place }));
}

/** A list with one of its items changed. */
export function replaced<T>(list: readonly T[], at: number, value: T): readonly T[] {
  return list.map((item, index) => (index === at ? value : item));
}
