import { expect, test } from 'vitest';
import type { ResponseCounts, ResponseRow } from '../../contract.ts';
import { rowsOf } from './rows.ts';

function school(unitId: number, groups: readonly ResponseCounts[], isExcused = false): ResponseRow {
  const where = { municipalityId: 1, municipality: 'Ясный район', mayInvite: false };
  return { ...where, unitId, schoolId: unitId, name: `Школа № ${String(unitId)}`, isExcused, groups: [...groups] };
}
const parents: ResponseCounts = { respondents: 'parents', invited: 30, answered: 15, needed: 15, isEnough: true };
const pupils: ResponseCounts = { respondents: 'pupils', invited: 40, answered: 19, needed: 20, isEnough: false };
const schools = [school(1, []), school(2, [parents, pupils]), school(3, [], true)];

test('a school has a row for each group that was invited, and one when nobody was', () => {
  const rows = rowsOf(schools, undefined).map(({ school: { unitId }, counts, standing }) =>
    [unitId, counts?.respondents ?? '–', standing].join(' '),
  );
  expect(rows).toEqual(['1 – none', '2 parents enough', '2 pupils few', '3 – excused']);
});

test('a standing is looked for among the groups, not among the schools', () => {
  const few = rowsOf(schools, 'few').map(({ counts }) => counts?.respondents);
  expect(few).toEqual(['pupils']);
  expect(rowsOf(schools, 'none').map((row) => row.school.unitId)).toEqual([1]);
});
