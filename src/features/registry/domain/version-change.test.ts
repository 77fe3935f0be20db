import { describe, expect, test } from 'vitest';
import { changeVersion, withoutVersion, type DatedVersion, type VersionChange } from './version-change.ts';

const first: DatedVersion = {
  ...{ validFrom: '1900-01-01', validTo: '2020-09-01', name: 'Первая', municipalityId: 1 },
  ...{ kind: null, level: null, isRural: null, branchOfId: null },
};
const second: DatedVersion = { ...first, validFrom: '2020-09-01', validTo: null, name: 'Вторая' };
const history = [first, second];
const about = { schoolId: 7, today: '2025-09-01' };
const said = { ...second, validFrom: second.validFrom };

function change(part: Partial<VersionChange>): readonly string[] {
  const { problems, versions } = changeVersion(history, { ...said, replaces: null, ...part }, about);
  if (problems.length > 0) return problems.map(({ code }) => code);
  return versions.map(({ validFrom, validTo, name }) => `${validFrom} ${validTo ?? '…'} ${name}`);
}

describe('R-306 a version of a school', () => {
  test.each<[string, Partial<VersionChange>, readonly string[]]>([
    ['the day another one begins', { validFrom: '2020-09-01', name: 'Третья' }, ['day_taken']],
    ['before all that is known', { validFrom: '1899-01-01', name: 'Третья' }, ['day_before_version']],
    ['tomorrow', { validFrom: '2025-09-02', name: 'Третья' }, ['day_ahead']],
    ['today, nothing new', { validFrom: '2025-09-01' }, ['nothing_changed']],
    ['nameless branch of itself', { validFrom: '2025-01-01', name: '', branchOfId: 7 }, ['name_missing', 'own_branch']],
    [
      'inside the first one',
      { validFrom: '2010-01-01', name: 'Третья' },
      ['1900-01-01 2010-01-01 Первая', '2010-01-01 2020-09-01 Третья', '2020-09-01 … Вторая'],
    ],
    [
      'corrected: its neighbour stays joined',
      { replaces: '2020-09-01', validFrom: '2021-01-01', name: 'Иная' },
      ['1900-01-01 2021-01-01 Первая', '2021-01-01 … Иная'],
    ],
    ['corrected past its neighbour', { replaces: '2020-09-01', validFrom: '1900-01-01' }, ['day_outside']],
    ['corrected past its own end', { replaces: '1900-01-01', validFrom: '2020-09-01' }, ['day_outside']],
    ['corrected, and nobody knows it', { replaces: '2001-01-01', validFrom: '2001-01-01' }, ['day_outside']],
  ])('begun %s', (_, part, expected) => {
    expect(change(part)).toEqual(expected);
  });

  test('after the end of a school nothing begins', () => {
    const gone = [{ ...first }];
    const { problems } = changeVersion(gone, { ...said, validFrom: '2020-09-01', replaces: null }, about);
    expect(problems.map(({ code }) => code)).toEqual(['after_end']);
  });

  test('taken out: the one before it goes on; the only one stays', () => {
    expect(withoutVersion(history, '2020-09-01')).toEqual([{ ...first, validTo: null }]);
    expect(withoutVersion(history, '1900-01-01')).toEqual([second]);
    expect(withoutVersion([first], '1900-01-01')).toBeNull();
    expect(withoutVersion(history, '2001-01-01')).toBeNull();
  });
});
