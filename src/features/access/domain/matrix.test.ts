import { describe, expect, test } from 'vitest';
import { matrix } from './matrix.ts';
import { roles, type Role } from './roles.ts';

const may = (role: Role, verb: string): boolean => {
  const { own = [], region = [] } = matrix[verb] ?? {};
  return own.includes(role) || region.includes(role);
};
const mayOf = (verb: string): readonly Role[] => roles.filter((role) => may(role, verb));

describe('R-200 the matrix of the field, row by row', () => {
  test('lists, clusters and dynamics of schools: not for teachers, tutors, auditors and the keeper of the program', () => {
    const never = ['administrator', 'auditor', 'teacher', 'tutor'];
    for (const verb of ['lists.years', 'lists.show', 'lists.export', 'lists.why', 'lists.flow', 'lists.flowExport']) {
      expect(mayOf(verb), verb).toEqual(roles.filter((role) => !never.includes(role)));
    }
  });

  test('aggregated results: for everybody', () => {
    expect(mayOf('results.summary')).toEqual([...roles]);
  });

  test.each([
    'results.upload',
    'results.remap',
    'results.commit',
    'results.rollback',
    'results.problemsFile',
    'lists.identify',
  ])('%s: rows of pupils and the lists made of them only at the regional centre', (verb) => {
    expect(mayOf(verb)).toEqual(['regional_operator', 'analyst']);
  });

  test.each(['registry.import', 'results.importScale'])('%s: what all rests on is kept by the operator', (verb) => {
    expect(mayOf(verb)).toEqual(['regional_operator']);
  });

  test('curators are assigned by the municipality and the region, and read by who works with them', () => {
    expect(mayOf('access.assign')).toEqual(['administrator', 'regional_coordinator', 'municipal_coordinator']);
    expect(mayOf('access.people')).toEqual([
      'administrator',
      'auditor',
      'regional_authority',
      'regional_coordinator',
      'regional_operator',
      'municipal_authority',
      'municipal_coordinator',
      'territorial_methodical_service',
      'director',
    ]);
  });

  test('inviting is a right of its own: no administrator reads data by it, no coordinator loads any', () => {
    expect(mayOf('access.invite')).toEqual([
      'administrator',
      'regional_coordinator',
      'municipal_coordinator',
      'director',
    ]);
    expect(may('administrator', 'lists.show')).toBe(false);
    expect(may('municipal_coordinator', 'results.upload')).toBe(false);
  });

  test('the log: the authority, the auditor, the keeper of the program', () => {
    for (const verb of ['audit.list', 'audit.export', 'audit.verify']) {
      expect(mayOf(verb), verb).toEqual(['administrator', 'auditor', 'regional_authority']);
    }
  });

  test('an auditor and a guest change nothing', () => {
    const changing =
      /\.(upload|remap|commit|rollback|import\w*|identify|load|invite|renew\w*|withdraw\w*|assign|end\w*|substitute|handOver|make\w*|revoke\w*|block|unblock|begin\w*|send\w*|mark\w*|erase\w*|set\w*|delete\w*)$/;
    const verbs = Object.keys(matrix).filter((verb) => changing.test(verb));
    expect(verbs.length).toBeGreaterThan(25);
    expect(verbs.filter((verb) => may('auditor', verb) || may('guest', verb))).toEqual([]);
  });

  test('a guest sees what there is to look at, and nobody who works there', () => {
    expect(
      Object.keys(matrix).filter(
        (verb) =>
          may('guest', verb) && !/^(registry|results|lists|editions|tracks|maps|passport|indicators)\./.test(verb),
      ),
    ).toEqual([]);
  });

  test('accounts and personal data of others are kept by the administrator alone', () => {
    const verbs = Object.keys(matrix).filter((verb) => verb.startsWith('accounts.'));
    for (const verb of [...verbs, 'privacy.exportPerson', 'privacy.erasePerson', 'privacy.deleteDue']) {
      expect(mayOf(verb), verb).toEqual(['administrator']);
    }
  });

  test('every verb of the table is somebody’s', () => {
    expect(Object.keys(matrix).filter((verb) => mayOf(verb).length === 0)).toEqual([]);
  });
});
