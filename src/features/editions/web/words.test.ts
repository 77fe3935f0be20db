import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { faultsFirst } from './faults-first.ts';
import { ru } from './ru.ts';

interface Told {
  readonly counts: readonly [come: number, go: number, change: number];
  readonly russian: string;
  readonly english: string;
}

describe('a newer computation is told without what is none', () => {
  const told: readonly Told[] = [
    { counts: [0, 0, 0], russian: 'состав и кластеры те же.', english: 'the same schools in the same clusters.' },
    { counts: [1, 0, 0], russian: ': добавится 1 школа. Само', english: ': 1 school would come. The' },
    {
      counts: [0, 7, 3],
      russian: ': уйдут 7 школ, другой кластер у 3 школ. Само',
      english: ': 7 schools would go, 3 schools would change cluster. The',
    },
    {
      counts: [2, 21, 1],
      russian: ': добавятся 2 школы, уйдёт 21 школа, другой кластер у 1 школы. Само',
      english: ': 2 schools would come, 21 schools would go, 1 school would change cluster. The',
    },
  ];
  test.each(told)('come, go, change: $counts', ({ counts, russian, english }) => {
    expect(ru.bar.newer('1 марта', ...counts).replaceAll('\u00a0', ' ')).toContain(russian);
    expect(en.bar.newer('1 March', ...counts).replaceAll('\u00a0', ' ')).toContain(english);
  });
});

test('what keeps a file out stands above what is only a note, each in the order of the file', () => {
  const codes = ['matched_by_name', 'unknown_school', 'matched_by_name', 'unknown_cluster'];
  const problems = codes.map((code, index) => ({ code, row: index + 2 }));
  expect(faultsFirst(problems).map(({ row }) => row)).toEqual([3, 5, 2, 4]);
  expect(faultsFirst([])).toEqual([]);
});
