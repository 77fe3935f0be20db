import { expect, test } from 'vitest';
import { defaultRules } from '../domain/track-rules.ts';
import { isSameRules, rulesOf, valuesOf } from './rule-values.ts';

const rules = {
  ...defaultRules,
  specialKinds: ['private', 'evening', 'open_shift'],
  specialLevels: ['primary'],
} satisfies Parameters<typeof valuesOf>[0];

test('rules that nobody has touched in the form are the rules it was given, in whatever order', () => {
  const back = rulesOf(valuesOf(rules), rules);
  expect(isSameRules(back, rules)).toBe(true);
  expect(isSameRules(Object.fromEntries(Object.entries(rules).toReversed()) as typeof rules, back)).toBe(true);
});

test('another choice is another rule', () => {
  const values = valuesOf(rules);
  expect(isSameRules(rulesOf({ ...values, specialKinds: ['private'] }, rules), rules)).toBe(false);
  expect(isSameRules(rulesOf({ ...values, aftercareYears: '2' }, rules), rules)).toBe(false);
  expect(isSameRules(rulesOf({ ...values, track3: 'tracks_1_and_2' }, rules), rules)).toBe(false);
});
