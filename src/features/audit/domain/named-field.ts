import type { ChangedField } from './describe-change.ts';

/** What a number in a changed field is the number of. */
export interface NamedId {
  readonly kind: 'school' | 'municipality' | 'person';
  readonly id: number;
}

const kinds: ReadonlyMap<string, NamedId['kind']> = new Map([
  ['schoolId', 'school'],
  ['school', 'school'],
  ['municipalityId', 'municipality'],
  ['municipality', 'municipality'],
  ['personId', 'person'],
  ['toPersonId', 'person'],
  ['fromPersonId', 'person'],
  ['person', 'person'],
  ['subject', 'person'],
]);
const MOST = 2_147_483_647;

/** Ids in changed fields that a person would rather read as names. */
export function namedIds(changes: readonly ChangedField[]): readonly NamedId[] {
  return changes.flatMap(({ field, before, after }) =>
    [before, after].map((value) => namedId(field, value)).filter((found) => found !== null),
  );
}

/** The same fields with names instead of the ids that are known; keys are `school:12`. */
export function withNames(
  changes: readonly ChangedField[],
  names: ReadonlyMap<string, string>,
): readonly ChangedField[] {
  return changes.map(({ field, before, after }) => ({
    field,
    before: nameOf(field, before, names),
    after: nameOf(field, after, names),
  }));
}

function namedId(field: string, value: string | null): NamedId | null {
  const kind = kinds.get(field.split('.').at(-1) ?? '');
  if (kind === undefined || value === null || !/^[1-9]\d{0,9}$/.test(value)) return null;
  const id = Number(value);
  return id > MOST ? null : { kind, id };
}

function nameOf(field: string, value: string | null, names: ReadonlyMap<string, string>): string | null {
  const found = namedId(field, value);
  return (found === null ? undefined : names.get(`${found.kind}:${String(found.id)}`)) ?? value;
}
