import type { Ready } from '../domain/catalogue.ts';
import { activityIndicators } from './activity.words.ts';
import { listResultIndicators, riskResultIndicators } from './results.words.ts';
import { supportIndicators } from './support.words.ts';
import { trackOneIndicators } from './track-one.words.ts';
import { trackThreeIndicators } from './track-three.words.ts';

/** What comes with the product, in the order of the catalogue. */
export const readyIndicators: readonly Ready[] = [
  ...trackOneIndicators,
  ...supportIndicators,
  ...listResultIndicators,
  ...riskResultIndicators,
  ...trackThreeIndicators,
  ...activityIndicators,
];
