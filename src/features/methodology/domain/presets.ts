import { defaultParameters, type Methodology } from './parameters.ts';

/**
 * The methods that come with the product, as data. What the sources say of each, and what they leave open, is in
 * docs/decisions/010-presets.md. A region changes a method by a new version with its own years, never in place.
 */
export const presets: readonly Methodology[] = [
  { name: 'federal', version: 1, validFrom: null, validTo: null, parameters: defaultParameters },
  // Source 000: evening, open-shift, private and primary-only schools stand in the list, so no kind is left out.
  {
    name: 'yaroslavl',
    version: 1,
    validFrom: 2022,
    validTo: null,
    parameters: { ...defaultParameters, EXCLUDE_KINDS: [], CLUSTER_BOUNDS: [30, 40, 50] },
  },
  // Source 001: the lists of 2020 and 2022 are compared; nothing is said that differs from the federal rule.
  { name: 'krasnodar', version: 1, validFrom: 2020, validTo: null, parameters: defaultParameters },
  // Source 003: «не менее 2 раз за 5 лет», «3 и более раз подряд».
  {
    name: 'smolensk',
    version: 1,
    validFrom: 2021,
    validTo: null,
    parameters: { ...defaultParameters, RECURRENCE_WINDOW: 5 },
  },
];
