import { expect, test } from 'vitest';
import { certaintyOf, type Certainty } from './certainty.ts';

const clusterBounds = [30, 40, 50] as const;

test.each<[number, number, Certainty | null, string]>([
  [0, 0, null, 'nobody took part'],
  [5, 10, { isSure: false, touched: ['basic', 'moderate', 'strong'] }, 'few people: anything is possible'],
  [45, 100, { isSure: false, touched: ['basic', 'moderate', 'strong'] }, 'a hundred is still few for one cluster'],
  [900, 1000, { isSure: true, touched: ['strong'] }, 'many people, far from the bounds'],
  [450, 1000, { isSure: true, touched: ['moderate'] }, 'many people inside a cluster'],
  [310, 1000, { isSure: false, touched: ['basic'] }, 'the interval reaches below the lightest cluster'],
  [100, 100, { isSure: true, touched: ['strong'] }, 'everybody below the minimum'],
  [0, 100, { isSure: false, touched: [] }, 'nobody below the minimum: below all clusters'],
])('R-335 %i of %i: %j (%s)', (low, participants, expected) => {
  expect(certaintyOf({ low, participants, clusterBounds })).toEqual(expected);
});
