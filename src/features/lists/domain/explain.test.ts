import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#features/results/domain/cell.ts';
import {
  clusterAggregates,
  defaultParameters,
  rules,
  type Parameters,
} from '#features/methodology/domain/parameters.ts';
import { cell, school } from '#tests/support/cells.ts';
import { explanation as explanationShape } from '../contract.ts';
import { en } from '../en.ts';
import { ru } from '../ru.ts';
import { buildList } from './build-list.ts';
import { evaluateSchool } from './evaluate.ts';
import type { Explanation } from './explanation.ts';
import { explain } from './explain.ts';
import { buildLineage } from './lineage.ts';
import { ordinalOf } from './history.ts';
import { findNearMisses } from './near-misses.ts';
import { renderExplanation } from './render-explanation.ts';

const names = {
  schoolName: 'Берёзовская СОШ',
  municipality: 'Любимский район',
  methodology: { name: 'federal', version: 1 },
};

function why(cells: readonly Cell[], change: Partial<Parameters> = {}): Explanation {
  const parameters = { ...defaultParameters, ...change };
  const entry = buildList(cells, 2023, parameters).find((one) => one.school === '123');
  if (entry === undefined) throw new Error('no entry');
  return explain(entry, parameters, names);
}

const cells = [
  ...school('123', 2022, { ru6: '4/12', ma6: '7/12', ru7: '1/20', 'oge-ma': '2/15', 'ege-ma-base': '1/4', hi6: '0/0' }),
  ...school('123', 2021, { ru6: '4/10', ma6: '2/10' }),
  ...school('123', 2020, { ru6: '4/10', ma6: '4/10' }),
];

const fullyLow = { ru6: '4/10', ma6: '4/10' };

describe('R-025 the explanation', () => {
  test('has the shape of the contract', () => {
    expect(() => explanationShape.parse(why(cells))).not.toThrow();
  });

  test('has the steps in order, with what was needed and found', () => {
    expect(why(cells).steps.map(({ code, holds, needed, found }) => [code, holds, needed, found])).toEqual([
      ['enough_procedures', true, 2, 4],
      ['part_a', true, 2, 2],
      ['comparable_year', true, 1, 2],
      ['part_b', true, 1, 1],
      ['combined', true, null, null],
    ]);
    expect(why(cells, { RULE: 'A_ONLY' }).steps.map(({ code }) => code)).toEqual([
      'enough_procedures',
      'part_a',
      'combined',
    ]);
    expect(why(cells.slice(0, 1)).steps.map(({ code, holds }) => [code, holds])).toEqual([
      ['enough_procedures', false],
      ['part_a', false],
      ['comparable_year', false],
      ['part_b', false],
    ]);
  });

  test('reads in Russian from the top', () => {
    const lines = renderExplanation(why(cells), ru).replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toEqual([
      'Почему школа в списке 2023 года',
      'Берёзовская СОШ, код 123, Любимский район',
      '',
      'Школа включена в список 2023 года, кластер «умеренный».',
      'Список 2023 года построен по результатам 2022 года. Методика «federal», версия 1.',
      '',
      'Правило',
      '  Результат процедуры считается низким, если минимума не достигли не менее 30 % участников.',
      '  Учитываются процедуры из перечня методики, в которых не меньше 10 участников.',
      '  Судить о школе можно, если в 2022 году таких процедур не менее 2.',
      '  Школа попадает в список 2023 года, если верно и то и другое:',
      '    А) в 2022 году процедур с низким результатом не менее 2;',
      '    Б) процедур с низким результатом два года подряд, в 2021 и 2022 годах, не менее 1.',
      '',
      'Что нужно и что найдено',
      '  [да]  Процедур, по которым можно судить, в 2022 году: нужно не меньше 2, есть 4.',
      '  [да]  А) Процедур с низким результатом: нужно не меньше 2, есть 2.',
      '  [да]  Процедур, которые можно сравнить с предыдущим годом: нужно не меньше 1, есть 2.',
      '  [да]  Б) Процедур с низким результатом два года подряд: нужно не меньше 1, есть 1.',
      '  [да]  Правило выполнено: школа в списке.',
      '',
      'Результаты по процедурам',
      '  Процедура                         Год   Не достигли минимума  Доля    Интервал 95 %  Пометки',
      '  ВПР, русский язык, 6 класс        2022  4 из 12               33,3 %  13,8–60,9 %    низкий результат; два года подряд',
      '  ВПР, русский язык, 7 класс        2022  1 из 20               5,0 %   0,9–23,6 %',
      '  ВПР, математика, 6 класс          2022  7 из 12               58,3 %  32,0–80,7 %    низкий результат',
      '  ОГЭ, математика                   2022  2 из 15               13,3 %  3,7–37,9 %',
      '  ВПР, история, 6 класс             2022  никто не участвовал                          не входит в перечень методики',
      '  ЕГЭ, математика, базовый уровень  2022  1 из 4                25,0 %  4,6–69,9 %     мало участников, не учитывается',
      '  ВПР, русский язык, 6 класс        2021  4 из 10               40,0 %  16,8–68,7 %    низкий результат; два года подряд',
      '  ВПР, математика, 6 класс          2021  2 из 10               20,0 %  5,7–51,0 %',
      '',
      '  Интервал 95 % показывает, насколько доля могла бы отличаться из-за малого числа участников.',
      '  Вместе по процедурам с низким результатом: 11 из 24, то есть 45,8 % (интервал 95 %: от 27,9 до 64,9 %). Кластер: умеренный (от 40 до 50 %).',
      '',
      'Что изменило бы итог',
      '  Если бы по процедуре «ВПР, русский язык, 6 класс» ниже минимума было на 1 участника меньше, школы не было бы в списке.',
      '  Если бы по процедуре «ВПР, математика, 6 класс» ниже минимума было на 2 участника меньше, кластер был бы ниже.',
      '  Если бы по процедуре «ВПР, математика, 6 класс» ниже минимума было на 2 участника больше, кластер был бы выше.',
      '',
      'История',
      '  2019: нет данных; 2020: нет данных; 2021: нельзя судить; 2022: нет в списке; 2023: в списке',
      '  В списке: впервые.',
      '  Динамика по сравнению со списком 2022 года (школы в нём не было): хуже.',
      '',
    ]);
  });

  test('reads in English, without a Russian word of ours', () => {
    const text = renderExplanation(why(cells), en).replace('Берёзовская СОШ', '').replace('Любимский район', '');
    expect(text).toContain('Why the school is on the 2023 list');
    expect(text).toContain('With 1 participant fewer below the minimum in “VPR, Russian, grade 6”');
    expect(text).not.toMatch(/[А-Яа-яЁё]/);
  });

  test.each([
    ['warning', { ru6: '4/10', ma6: '1/10' }, 'Почему школы нет в списке 2023 года, но есть раннее предупреждение'],
    ['not_listed', { ru6: '1/10', ma6: '1/10' }, 'Почему школы нет в списке 2023 года'],
    ['not_evaluable', { ru6: '4/10' }, 'Почему о школе нельзя сказать, должна ли она быть в списке 2023 года'],
  ] as const)('has a title for %s', (verdict, now, title) => {
    const explanation = why([...school('123', 2022, now), ...school('123', 2021, { ru6: '4/10' })]);
    expect(explanation.verdict).toBe(verdict);
    expect(renderExplanation(explanation, ru).split('\n')[0]).toBe(title);
  });

  test('R-022 says when the list before could not judge the school or had no data of it, which is not "left out"', () => {
    const now = school('123', 2022, fullyLow);
    const judged = why([...now, ...school('123', 2021, { ru6: '4/10' })]);
    expect(renderExplanation(judged, ru)).toContain('(школы в нём не было: судить о ней было нельзя): хуже.');
    const absent = why([...now, ...school('other', 2021, fullyLow)], { RULE: 'A_ONLY' });
    expect(renderExplanation(absent, ru)).toContain('(школы в нём не было: данных для правила не хватило): хуже.');
  });

  test('R-017 a year inside a pooled span is not called repeated', () => {
    const small = { ru6: '3/6', ma6: '3/6' };
    const some = [2019, 2020, 2021, 2022].flatMap((year) => school('123', year, small));
    const rows = why(some, { SMALL_SCHOOL_POOLING: 'pool_years' }).procedures;
    expect(rows.map(({ year, isRepeated }) => [year, isRepeated])).toEqual([
      [2022, true],
      [2022, true],
      [2021, false],
      [2021, false],
      [2020, true],
      [2020, true],
    ]);
  });

  test('R-027 names the listings of merged schools that wait for a decision', () => {
    const lineage = buildLineage([{ from: 'X', to: '123', kind: 'merge', year: 2022 }]);
    if (!lineage.ok) throw new Error('refused');
    const some = [2020, 2021].flatMap((year) => school('X', year, fullyLow)).concat(school('123', 2022, fullyLow));
    const [entry] = buildList(some, 2023, defaultParameters, { lineage: lineage.value });
    if (entry === undefined) throw new Error('no entry');
    const text = renderExplanation(explain(entry, defaultParameters, names), ru);
    expect(text).toContain('Присоединённая школа (код X) была в списке 2022 года, кластер «умеренный»');
    expect(text).toContain('вместе с присоединёнными школами');
  });
});

describe('R-025 near misses are true', () => {
  const drawn = fc
    .array(
      fc.record({
        year: fc.constantFrom(2021, 2022),
        short: fc.constantFrom('ru5', 'ru6', 'ma5', 'ma6'),
        participants: fc.integer({ min: 1, max: 20 }),
        part: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 3, maxLength: 8 },
    )
    .map((rows) => [
      ...new Map(
        rows.map(({ year, short, participants, part }) => {
          const low = Math.floor((participants * part) / 100);
          return [
            `${String(year)}${short}`,
            cell('123', year, short, `${String(low)}/${String(participants)}`),
          ] as const;
        }),
      ).values(),
    ]);
  const parameters = fc
    .record({
      RULE: fc.constantFrom(...rules),
      CLUSTER_AGGREGATE: fc.constantFrom(...clusterAggregates),
      MIN_PARTICIPANTS: fc.constantFrom(1, 10),
    })
    .map((change) => ({ ...defaultParameters, ...change }));
  const evaluate = (some: readonly Cell[], by: Parameters) =>
    evaluateSchool({ school: '123', listYear: 2023, cells: some }, by);
  const withChange = (some: readonly Cell[], key: string, pupils: number) =>
    some.map((one) => (one.year === 2022 && one.key === key ? { ...one, low: one.low + pupils } : one));

  test('the change flips what it says, and one pupil less does not', () => {
    fc.assert(
      fc.property(drawn, parameters, (some, by) => {
        const before = evaluate(some, by);
        for (const { kind, key, pupils } of findNearMisses(before, by)) {
          if (key === null) continue;
          const flips = (change: number): boolean => {
            const after = evaluate(withChange(some, key, change), by);
            if (kind === 'would_leave_list' || kind === 'would_enter_list') return after.isListed !== before.isListed;
            const step = ordinalOf(after.cluster) - ordinalOf(before.cluster);
            return after.isListed && (kind === 'would_lower_cluster' ? step < 0 : step > 0);
          };
          expect(flips(pupils)).toBe(true);
          expect(flips(pupils - Math.sign(pupils))).toBe(false);
        }
      }),
    );
  });

  test('no smaller change of one procedure leaves or enters the list', () => {
    fc.assert(
      fc.property(drawn, parameters, (some, by) => {
        const before = evaluate(some, by);
        const flip = findNearMisses(before, by).find(
          ({ kind }) => kind === 'would_leave_list' || kind === 'would_enter_list',
        );
        const limit = flip === undefined ? Infinity : Math.abs(flip.pupils);
        if (!before.isEvaluable) return;
        for (const one of some.filter(({ year }) => year === 2022)) {
          for (let low = 0; low <= one.participants; low += 1) {
            const pupils = low - one.low;
            if (Math.abs(pupils) >= limit) continue;
            expect(evaluate(withChange(some, one.key, pupils), by).isListed).toBe(before.isListed);
          }
        }
      }),
    );
  });

  test('a school that only several procedures together would take off the list', () => {
    const deep = [
      ...school('123', 2022, { ru5: '4/10', ru6: '5/10', ma5: '6/10' }),
      ...school('123', 2021, { ru5: '4/10', ru6: '4/10', ma5: '4/10' }),
    ];
    expect(why(deep).nearMisses[0]).toEqual({ kind: 'would_leave_list', key: null, pupils: -5 });
    expect(renderExplanation(why(deep), ru)).toContain('всего по нескольким процедурам');
  });
});
