import { describe, expect, test } from 'vitest';
import { en } from '../en.ts';
import { ru } from '../ru.ts';
import { findMethodology } from './find-methodology.ts';
import { defaultParameters, type Methodology } from './parameters.ts';

function version(number: number, validFrom: number | null, validTo: number | null): Methodology {
  return { name: 'mine', version: number, validFrom, validTo, parameters: defaultParameters };
}
const versions = [version(1, 2018, 2020), version(3, 2022, null), version(2, 2020, 2022)];

describe('R-030 the newest version valid for the list year is taken', () => {
  test.each([
    [2018, 1],
    [2019, 1],
    [2020, 2],
    [2021, 2],
    [2022, 3],
    [2040, 3],
  ])('list of %i: version %i', (year, expected) => {
    expect(findMethodology('mine', year, versions)).toMatchObject({ ok: true, value: { version: expected } });
  });

  test('the last year of validity is valid', () => {
    expect(findMethodology('mine', 2020, [version(1, 2018, 2020)]).ok).toBe(true);
    expect(findMethodology('mine', 2021, [version(1, 2018, 2020)])).toMatchObject({ error: { from: 2018, to: 2020 } });
  });

  test('a year before the first version is refused with the years that are valid', () => {
    const result = findMethodology('mine', 2017, versions);
    expect(result).toEqual({
      ok: false,
      error: { code: 'not_valid_in_year', name: 'mine', year: 2017, from: 2018, to: null },
    });
    expect(result.ok ? '' : ru.notFound(result.error)).toBe(
      'Методика «mine» не действует для списка 2017 года: она действует с 2018 года.',
    );
  });

  test('an unknown name is told the nearest one', () => {
    const result = findMethodology('federl', 2023);
    expect(result.ok ? '' : en.notFound(result.error)).toBe(
      'There is no method "federl". Known: federal, yaroslavl, krasnodar, smolensk. Perhaps "federal" was meant.',
    );
  });

  test.each(['federal', 'yaroslavl', 'krasnodar', 'smolensk'])('%s is there for the list of 2023', (name) => {
    expect(findMethodology(name, 2023)).toMatchObject({ ok: true, value: { name, version: 1 } });
  });
});
