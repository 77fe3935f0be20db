import { expect, test } from 'vitest';
import type { Population, Rule } from '../domain/population.ts';
import { nobodyMeant, populationOf, valuesOf } from './population-values.ts';

const of = (...any: readonly Rule[]): Population => ({ subject: 'school', any, also: [], except: [] });

test.each([
  of({ kind: 'all' }),
  of({ kind: 'list', year: 2023 }),
  of({ kind: 'cluster', year: 2023, clusters: ['strong'] }),
  of({ kind: 'track', year: 2023, tracks: [2] }),
  of({ kind: 'grouping', name: '500+', on: '2023-03-01' }),
  of({ kind: 'municipality', municipalityIds: [4] }),
  { ...of({ kind: 'all' }), subject: 'municipality' as const },
])('%j goes into the form and comes out the same', (population) => {
  const values = valuesOf(population);
  expect(values.rule).not.toBe('kept');
  expect(populationOf(values, null)).toEqual(population);
});

test.each([
  of({ kind: 'hand', ids: [1] }),
  of({ kind: 'schoolKind', kinds: ['lyceum'] }),
  of({ kind: 'all' }, { kind: 'list', year: 2023 }),
  { ...of({ kind: 'all' }), except: [7] },
])('%j is more than the form says, and stays as it is', (population) => {
  const values = valuesOf(population);
  expect(values.rule).toBe('kept');
  expect(populationOf(values, population)).toBe(population);
});

test('nobody, and rules that are not finished', () => {
  expect(populationOf(valuesOf(null), null)).toBeNull();
  const school = { ...nobodyMeant, subject: 'school' } as const;
  for (const rule of ['list', 'cluster', 'track', 'grouping', 'municipality', 'kept', ''] as const)
    expect(populationOf({ ...school, rule }, null)).toBe('unfinished');
});
