import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '#features/results/domain/cell.ts';
import {
  clusterAggregates,
  defaultParameters,
  poolings,
  rules,
  type Parameters,
} from '#features/methodology/domain/parameters.ts';
import { cell } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import { evaluateSchool } from './evaluate.ts';
import type { ListEntry } from './evaluation.ts';
import { sumCells } from './sum-cells.ts';

const procedures = ['ru5', 'ru6', 'ma5', 'ma6', 'oge-ru', 'hi6'];
const drawnCell = fc
  .record({
    school: fc.constantFrom('a', 'b', 'c'),
    year: fc.constantFrom(2019, 2020, 2021, 2022),
    short: fc.constantFrom(...procedures),
    participants: fc.integer({ min: 0, max: 24 }),
    lowPart: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ school, year, short, participants, lowPart }) => {
    const low = Math.floor((participants * lowPart) / 100);
    return cell(school, year, short, `${String(low)}/${String(participants)}`);
  });
const drawnCells = fc.array(drawnCell, { minLength: 1, maxLength: 60 });
const drawnParameters: fc.Arbitrary<Parameters> = fc
  .record({
    RULE: fc.constantFrom(...rules),
    SMALL_SCHOOL_POOLING: fc.constantFrom(...poolings),
    CLUSTER_AGGREGATE: fc.constantFrom(...clusterAggregates),
    MIN_PARTICIPANTS: fc.constantFrom(1, 5, 10),
    MIN_LOW_PROCEDURES: fc.constantFrom(1, 2),
    LOW_SHARE_INCLUSIVE: fc.boolean(),
  })
  .map((change) => ({ ...defaultParameters, ...change }));

/** The whole answer, trace included, as plain data. */
function answer(cells: readonly Cell[], parameters: Parameters): unknown {
  return JSON.parse(JSON.stringify(buildList(cells, 2023, parameters)));
}

test('law R-010: the order of cells changes nothing', () => {
  fc.assert(
    fc.property(drawnCells, drawnParameters, fc.infiniteStream(fc.nat()), (cells, parameters, dice) => {
      const shuffled = cells
        .map((one) => ({ one, at: Number(dice.next().value) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(answer(shuffled, parameters)).toEqual(answer(cells, parameters));
    }),
  );
});

test('law R-012: a cell in two parts is the cell', () => {
  fc.assert(
    fc.property(drawnCells, drawnParameters, fc.nat(), (cells, parameters, at) => {
      const whole = sumCells(cells);
      const parts = whole.flatMap((one, i) => {
        if (i !== at % whole.length) return [one];
        const low = Math.floor(one.low / 2);
        const rest = Math.floor((one.participants - one.low) / 3);
        const first = { ...one, participants: low + rest, registered: low + rest, low, mark2: low, mark3: rest };
        const second = {
          ...one,
          participants: one.participants - low - rest,
          registered: one.registered - low - rest,
          low: one.low - low,
          mark2: one.mark2 - low,
          mark3: one.mark3 - rest,
        };
        return [first, second];
      });
      expect(answer(parts, parameters)).toEqual(answer(whole, parameters));
    }),
  );
});

test('law: new names of schools change nothing but the names', () => {
  const names: Record<string, string> = { a: 'z', b: 'y', c: 'x' };
  const rename = (code: string): string => names[code] ?? code;
  const verdicts = (entries: readonly ListEntry[], nameOf: (code: string) => string) =>
    new Map(entries.map(({ school, trace, ...entry }) => [nameOf(school), { ...entry, trace: trace.length }]));
  fc.assert(
    fc.property(drawnCells, drawnParameters, (cells, parameters) => {
      const renamed = cells.map((one) => ({ ...one, school: rename(one.school) }));
      expect(verdicts(buildList(renamed, 2023, parameters), (code) => code)).toEqual(
        verdicts(buildList(cells, 2023, parameters), rename),
      );
    }),
  );
});

test('law R-010: one more pupil below the minimum never removes a low procedure', () => {
  fc.assert(
    fc.property(drawnCells, drawnParameters, fc.nat(), (drawn, parameters, at) => {
      const cells = sumCells(drawn);
      const more = cells.map((one, i) =>
        i === at % cells.length && one.low < one.participants ? { ...one, low: one.low + 1 } : one,
      );
      const before = buildList(cells, 2023, parameters);
      const after = new Map(buildList(more, 2023, parameters).map((entry) => [entry.school, entry]));
      for (const entry of before) {
        expect(after.get(entry.school)?.lowKeys).toEqual(expect.arrayContaining([...entry.lowKeys]));
        if (entry.isListed) expect(after.get(entry.school)?.isListed).toBe(true);
      }
    }),
  );
});

test('law R-010: listed by A_AND_B is listed by A_ONLY, and that is listed by A_OR_B, where all can be evaluated', () => {
  fc.assert(
    fc.property(drawnCells, drawnParameters, (cells, parameters) => {
      const [both = [], only = [], either = []] = rules.map((RULE) => buildList(cells, 2023, { ...parameters, RULE }));
      both.forEach((entry, i) => {
        if (entry.isListed) expect(only[i]?.isListed).toBe(true);
        if (only[i]?.isListed === true) expect(either[i]?.isListed).toBe(true);
      });
    }),
  );
});

test('law R-025: the trace tells the same as the verdict, and the same inputs give the same answer', () => {
  fc.assert(
    fc.property(drawnCells, drawnParameters, (cells, parameters) => {
      const list = buildList(cells, 2023, parameters);
      expect(answer(cells, parameters)).toEqual(JSON.parse(JSON.stringify(list)));
      for (const entry of list) {
        const low = entry.trace.filter((row) => row.year === 2022 && row.isLow);
        expect(low.map((row) => row.key)).toEqual(entry.lowKeys);
        const all = entry.trace.filter((row) => row.year === 2022 && row.use === 'used');
        const counted = parameters.CLUSTER_AGGREGATE === 'pooled_all' && low.length > 0 ? all : low;
        const participants = counted.map((row) => row.cell.participants);
        if (parameters.CLUSTER_AGGREGATE === 'max_low') expect([0, ...participants]).toContain(entry.participants);
        else expect(participants.reduce((sum, count) => sum + count, 0)).toBe(entry.participants);
        expect(entry).toMatchObject({
          ...evaluateSchool({ school: entry.school, listYear: 2023, cells }, parameters),
        });
      }
    }),
  );
});

test('law: recurrence is there exactly for listed schools, and history ends with the verdict', () => {
  fc.assert(
    fc.property(drawnCells, drawnParameters, (cells, parameters) => {
      for (const entry of buildList(cells, 2023, parameters)) {
        expect(entry.recurrence !== null).toBe(entry.isListed);
        expect(entry.cluster !== null).toBe(entry.isListed);
        expect(entry.history).toHaveLength(parameters.RECURRENCE_WINDOW);
        const state = entry.isListed
          ? 'listed'
          : entry.isEvaluable
            ? 'not_listed'
            : entry.hasResults
              ? 'not_evaluable'
              : 'no_data';
        expect(entry.history.at(-1)).toEqual({ year: 2023, state });
      }
    }),
  );
});
