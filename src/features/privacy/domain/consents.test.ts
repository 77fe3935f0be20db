import { describe, expect, test } from 'vitest';
import { consentStates, type ConsentRecord } from './consents.ts';

const versions = { public_contacts: 2, mail_notices: 1 };
const day = (number: number): Date => new Date(Date.UTC(2025, 8, number));
const record = (
  purpose: ConsentRecord['purpose'],
  textVersion: number,
  given: number,
  withdrawn?: number,
): ConsentRecord => {
  return { purpose, textVersion, givenAt: day(given), withdrawnAt: withdrawn === undefined ? null : day(withdrawn) };
};

const cases: readonly (readonly [what: string, history: readonly ConsentRecord[], given: readonly string[]])[] = [
  ['silence is no consent', [], []],
  ['given to the text of today', [record('public_contacts', 2, 1)], ['public_contacts']],
  ['given to an older text', [record('public_contacts', 1, 1)], []],
  ['given to a text that is no more', [record('public_contacts', 3, 1)], []],
  ['withdrawn', [record('public_contacts', 2, 1, 2)], []],
  ['withdrawn at the very instant', [record('mail_notices', 1, 1, 1)], []],
  [
    'withdrawn and given again',
    [record('public_contacts', 2, 1, 2), record('public_contacts', 2, 3)],
    ['public_contacts'],
  ],
  ['in any order', [record('public_contacts', 2, 3), record('public_contacts', 2, 1, 2)], ['public_contacts']],
  [
    'given again to the new text',
    [record('public_contacts', 1, 1, 3), record('public_contacts', 2, 3)],
    ['public_contacts'],
  ],
  ['each purpose apart', [record('mail_notices', 1, 1), record('public_contacts', 2, 1, 2)], ['mail_notices']],
];

describe('R-253 consent', () => {
  test.each(cases)('%s', (_, history, given) => {
    const states = consentStates(history, versions);
    expect(states.map(({ purpose }) => purpose)).toEqual(['public_contacts', 'mail_notices']);
    expect(states.filter(({ isGiven }) => isGiven).map(({ purpose }) => purpose)).toEqual(given);
  });

  test('the latest record is shown with the version that is asked now', () => {
    expect(consentStates([record('public_contacts', 1, 1, 2)], versions)[0]).toEqual({
      purpose: 'public_contacts',
      textVersion: 2,
      givenAt: day(1),
      withdrawnAt: day(2),
      isGiven: false,
    });
  });
});
