import { describe, expect, test } from 'vitest';
import { defaultParameters, type Parameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { en } from '../en.ts';
import { ru } from '../ru.ts';
import { buildList } from './build-list.ts';
import { explain } from './explain.ts';
import { thresholdsOf } from './thresholds.ts';

const of = (change: Partial<Parameters>, ...seen: string[]) => thresholdsOf({ ...defaultParameters, ...change }, seen);
const anything = { PROCEDURES: [{}] };

describe('R-011 the thresholds told', () => {
  test('one where all types have the same', () => {
    expect(of({}, 'VPR')).toEqual([{ percent: 30, types: null }]);
    expect(of({ LOW_SHARE_PCT: { default: 25 } })).toEqual([{ percent: 25, types: null }]);
  });

  test('one when the default is of no type that counts', () => {
    expect(of({ LOW_SHARE_PCT: { VPR: 30, OGE: 30, EGE: 30, default: 45 } })).toEqual([{ percent: 30, types: null }]);
  });

  test('each where types differ, also those the school has not', () => {
    expect(of({ LOW_SHARE_PCT: { VPR: 35, OGE: 20, default: 30 } }, 'VPR')).toEqual([
      { percent: 35, types: ['VPR'] },
      { percent: 20, types: ['OGE'] },
      { percent: 30, types: null },
    ]);
    expect(of({ LOW_SHARE_PCT: { VPR: 35, OGE: 20, EGE: 20, default: 30 } })).toEqual([
      { percent: 35, types: ['VPR'] },
      { percent: 20, types: ['OGE', 'EGE'] },
    ]);
  });

  test('all others have the default where the catalogue counts everything, or the file names no type', () => {
    const LOW_SHARE_PCT = { VPR: 35, OGE: 35, EGE: 35, default: 30 };
    expect(of({ LOW_SHARE_PCT }, 'VPR')).toEqual([{ percent: 35, types: null }]);
    const both = [
      { percent: 35, types: ['VPR', 'OGE', 'EGE'] },
      { percent: 30, types: null },
    ];
    expect(of({ LOW_SHARE_PCT, ...anything })).toEqual(both);
    expect(of({ LOW_SHARE_PCT }, '')).toEqual(both);
  });
});

describe('R-011 the sentence of the rule says them', () => {
  const cells = [2021, 2022].flatMap((year) => school('1', year, { ru6: '4/10', ma6: '4/10', ph8: '4/10' }));
  function sentence(words: typeof ru, change: Partial<Parameters>): string {
    const parameters = { ...defaultParameters, ...change };
    const [entry] = buildList(cells, 2023, parameters);
    if (entry === undefined) throw new Error('no entry');
    const names = { schoolName: null, municipality: null, methodology: { name: 'federal', version: 1 } };
    const [first = ''] = words.explanation.rule(explain(entry, parameters, names));
    return first.replaceAll('\u00a0', ' ');
  }

  test.each([
    [{ VPR: 35, OGE: 30, EGE: 30, default: 30 }, true, 'не менее 35 % участников (ВПР), не менее 30 % (остальные).'],
    [{ VPR: 35, default: 35 }, true, 'не менее 35 % участников.'],
    [{ VPR: 32.5, default: 30 }, false, 'более 32,5 % участников (ВПР), более 30 % (остальные).'],
  ])('%j, inclusive %s', (LOW_SHARE_PCT, LOW_SHARE_INCLUSIVE, end) => {
    expect(sentence(ru, { LOW_SHARE_PCT, LOW_SHARE_INCLUSIVE })).toBe(
      `Результат процедуры считается низким, если минимума не достигли ${end}`,
    );
  });

  test('in English, too', () => {
    expect(sentence(en, { LOW_SHARE_PCT: { VPR: 35, default: 30 } })).toBe(
      'A procedure has a low result when at least 35% of its participants (VPR), at least 30% (all others) stayed below the minimum.',
    );
  });
});
