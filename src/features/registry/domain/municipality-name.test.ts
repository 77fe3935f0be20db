import { expect, test } from 'vitest';
import { normaliseMunicipality } from './municipality-name.ts';

test.each([
  ['Заозёрный муниципальный район', 'заозерный'],
  ['  Заозерный   МР ', 'заозерный'],
  ['Заозёрный район', 'заозерный'],
  ['городской округ «Лесоярск»', 'лесоярск'],
  ['г. Лесоярск', 'лесоярск'],
  ['город Лесоярск', 'лесоярск'],
  ['Район', 'район'],
  ['Горный', 'горный'],
])('R-109 %s is compared as %s', (name, expected) => {
  expect(normaliseMunicipality(name)).toBe(expected);
});
