import type { Asking, Row, Rows } from './row.ts';

const day = '2024-09-01';
const schoolOf = ({ place }: Asking): { schoolId: number } => ({ schoolId: place.schoolId });
const inArea = ({ place }: Asking): { municipality: number } => ({ municipality: place.municipalityId });

/** Commands are of the whole region; what they name is not found by who asks in another one. */
function ofSchool(more: object, allowed: readonly number[] = [200]): Row {
  return { about: 'regionObject', input: (asking) => ({ ...schoolOf(asking), ...more }), allowed };
}
const unknown = { about: 'region', allowed: [404] } as const;
const nobody = 2_000_000_000;

export const registryRows: Rows = {
  'registry.schools': { about: 'territory', input: inArea },
  'registry.schoolsExport': { about: 'territory', input: (asking) => ({ ...inArea(asking), format: 'csv' }) },
  'registry.school': { about: 'place', input: schoolOf },
  'registry.groupings': { about: 'territory' },
  'registry.steps': { about: 'region' },
  // A name left empty: said to be wrong, and the world of the matrix stays as it is.
  'registry.saveVersion': {
    about: 'regionObject',
    input: ({ place }) => ({
      ...{ schoolId: place.schoolId, replaces: null, validFrom: day, name: '', municipalityId: place.municipalityId },
      ...{ kind: null, level: null, isRural: null, branchOfId: null },
    }),
  },
  'registry.removeVersion': ofSchool({ validFrom: '1900-01-01' }, [409]),
  'registry.saveIdentifier': ofSchool({ kind: 'inn', value: '1', validFrom: day, validTo: null, replaces: null }),
  'registry.removeIdentifier': {
    ...unknown,
    input: () => ({ schoolId: nobody, kind: 'inn', value: '1', validFrom: day }),
  },
  'registry.reorganise': {
    about: 'regionObject',
    input: ({ place }) => ({
      ...{ kind: 'close', on: day, from: [place.schoolId], into: [], added: [] },
      ...{ goesOn: false, inherits: null, isTrial: true },
    }),
  },
  'registry.decideHistory': { ...unknown, input: () => ({ lineageId: nobody, inherits: null }) },
  'registry.undoStep': { ...unknown, input: () => ({ stepId: nobody }) },
  'registry.changeGrouping': {
    about: 'region',
    input: ({ place }) => ({
      ...{ grouping: 'Проект', act: 'add', on: day, pasted: null, schoolIds: [place.schoolId], isTrial: true },
    }),
  },
  'registry.renameGrouping': { ...unknown, input: () => ({ grouping: 'Нет такой', to: 'Другая' }) },
  'registry.endGrouping': { ...unknown, input: () => ({ grouping: 'Нет такой', on: day }) },
};
