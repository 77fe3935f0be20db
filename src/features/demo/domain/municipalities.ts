import { cityOktmo, districtOktmo } from './identifiers.ts';
import { Random } from './random.ts';
import { cities, cityMunicipality, districts, legalForms } from './region.words.ts';

export interface DemoMunicipality {
  readonly ordinal: number;
  readonly name: string;
  readonly oktmo: string;
  readonly isCity: boolean;
  readonly town: string;
  readonly schools: number;
  readonly legalForm: string;
  /** Local share of the difficulty of every school here, on the logit scale. */
  readonly difficulty: number;
}

const CITY_SCHOOLS = [74, 36, 16];
const DISTRICT_SCHOOLS = [18, 16, 15, 15, 14, 14, 13, 13, 13, 12, 12, 11, 10, 10, 9, 9];

/** 16 districts in alphabetical order, then the three cities; 330 schools in all. */
export function buildMunicipalities(seed: string): readonly DemoMunicipality[] {
  const random = new Random(`${seed}/municipalities`);
  const sizes = random.shuffled(DISTRICT_SCHOOLS);
  const rural = districts.map(([name, town], index) => ({
    ordinal: index,
    name,
    oktmo: districtOktmo(index),
    isCity: false,
    town,
    schools: sizes[index] ?? 0,
    legalForm: random.pick(legalForms),
    difficulty: 0.45 * random.normal() + 0.1,
  }));
  const urban = cities.map((city, index) => ({
    ordinal: districts.length + index,
    name: cityMunicipality(city),
    oktmo: cityOktmo(index),
    isCity: true,
    town: city,
    schools: CITY_SCHOOLS[index] ?? 0,
    legalForm: legalForms[index] ?? legalForms[0],
    difficulty: 0.2 * random.normal() - 0.35,
  }));
  return [...rural, ...urban];
}
