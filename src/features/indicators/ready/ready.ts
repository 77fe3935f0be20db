import type { Ready } from '../domain/catalogue.ts';
import { supportIndicators } from './support.words.ts';
import { trackOneIndicators } from './track-one.words.ts';
import { trackThreeIndicators } from './track-three.words.ts';

/** What comes with the product, in the order of the catalogue. */
export const readyIndicators: readonly Ready[] = [...trackOneIndicators, ...supportIndicators, ...trackThreeIndicators];
