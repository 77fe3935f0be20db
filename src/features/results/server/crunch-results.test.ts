import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crunchTexts, registry, scaleOf } from '#tests/support/crunch.ts';
import { file, other, row } from '#tests/support/crunch-rows.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'crunch-results-'));
});
afterAll(() => rm(workDir, { recursive: true }));

const crunchOne = (text: string, options = {}): ReturnType<typeof crunchTexts> => crunchTexts(workDir, [text], options);

describe('R-064 who took part and who is below the minimum', () => {
  test('absent is registered and no participant, however it is written', async () => {
    const absent = ['', 'н/я', 'неявка', 'отсутствовал(а)'].map((score, index) =>
      row({ student: `N${String(index)}`, score, mark: '' }),
    );
    const { cells, problems } = await crunchOne(file(other, ...absent));
    expect(problems).toEqual([]);
    expect(cells).toMatchObject([{ registered: 5, participants: 1, low: 1, mark2: 1 }]);
  });

  test('a status column says who was absent or annulled', async () => {
    const text =
      'Код ОО;Год;Предмет;Код участника;Отметка;Статус\n1;2022;ru;a;2;\n1;2022;ru;b;2;аннулирован\n1;2022;ru;c;;неявка\n';
    const { cells } = await crunchOne(text);
    expect(cells).toMatchObject([{ registered: 3, participants: 1, low: 1 }]);
  });

  test('ЕГЭ counts test scores under the minimum of the year; basic mathematics counts marks', async () => {
    const text = [
      'Код ОО;Экзамен;Предмет;Год;Код участника;Первичный балл;Тестовый балл;Отметка',
      '1;ЕГЭ;1;2022;a;9;23;',
      '1;ЕГЭ;01;2022;b;10;24;',
      '1;ЕГЭ;Математика профильная;2022;a;5;26;',
      '1;ЕГЭ;2;2022;b;6;27;',
      '1;ЕГЭ;22;2022;c;6;;2',
      '1;ЕГЭ;Математика (базовая);2022;d;16;;4',
    ].join('\n');
    const { cells, problems } = await crunchOne(`${text}\n`);
    expect(problems).toEqual([]);
    expect(
      cells.map(({ key, participants, low, mark2, scoreSum }) => [key, participants, low, mark2, scoreSum]),
    ).toEqual([
      ['EGE||ma|base', 2, 1, 1, 0],
      ['EGE||ma|profile', 2, 1, 0, 53],
      ['EGE||ru|', 2, 1, 0, 47],
    ]);
  });

  test('primary points of ЕГЭ alone are not judged', async () => {
    const text =
      'Код ОО;Экзамен;Предмет;Год;Код участника;Первичный балл;Тестовый балл\n1;ЕГЭ;1;2022;a;20;\n1;ЕГЭ;1;2022;b;20;40\n';
    const { cells, problems } = await crunchOne(text);
    expect(cells).toMatchObject([{ registered: 1, participants: 1, low: 0 }]);
    expect(problems).toMatchObject([{ code: 'non_numeric', row: 2 }]);
  });

  test('a score without a mark becomes a mark by the scale; a given scale comes before the built-in one', async () => {
    const text = file(
      ...['24', '25', '44'].map((score, index) => row({ student: `P${String(index)}`, score, mark: '' })),
    );
    const byLaw = await crunchOne(text);
    expect(byLaw.cells).toMatchObject([{ participants: 3, mark2: 1, mark3: 1, mark4: 1, low: 1 }]);
    const byFile = await crunchOne(text, {
      scales: [scaleOf('VPR', 'ru', 6, { cuts: { mark3: 10, mark4: 20, mark5: 40 } })],
    });
    expect(byFile.cells).toMatchObject([{ participants: 3, mark4: 2, mark5: 1, low: 0 }]);
  });

  test('R-098 a built-in scale refuses no mark and no score of a file that has marks', async () => {
    const rows = [row({ score: '60', mark: '2' }), row({ student: 'b', procedure: 'ЕГЭ', score: '20', mark: '4' })];
    const { file: report, cells } = await crunchOne(file(...rows));
    expect(report.verdict).toBe('accept');
    // of ЕГЭ the minimum decides, whatever mark the file adds
    expect(cells.map(({ key, low }) => [key, low])).toEqual([
      ['EGE|6|ru|', 1],
      ['VPR|6|ru|', 1],
    ]);
  });

  test('ОГЭ: a mark lower than the points is right, higher is not', async () => {
    const scales = [scaleOf('OGE', 'ru', 9, { hasSideConditions: true })];
    const oge = { procedure: 'ОГЭ', grade: '9', score: '30' };
    const { cells, problems } = await crunchOne(
      file(row({ ...oge, mark: '3' }), row({ ...oge, student: 'b', mark: '5' })),
      {
        scales,
      },
    );
    expect(cells).toMatchObject([{ participants: 1, mark3: 1 }]);
    expect(problems).toMatchObject([{ code: 'mark_score_mismatch', row: 3, found: '5', expected: '4' }]);
  });

  test('some rows of a cell fit the scale and others do not: only those are refused', async () => {
    const rows = [row(), row({ student: 'b', mark: '3', score: '99' }), row({ student: 'c', mark: '3', score: '29' })];
    const { cells, file: report } = await crunchOne(file(...rows), { scales: [scaleOf('VPR', 'ru', 6)] });
    expect(cells).toMatchObject([{ participants: 2, scoreSum: 49 }]);
    expect(report.rowsRejected).toBe(1);
  });
});

test('R-065 V10: the grade of the programme counts, not the grade of the pupils', async () => {
  const text = 'school_code,procedure,subject,Класс,Класс программы,year,mark\n1,ВПР,ru,7,6,2022,2\n';
  expect((await crunchOne(text)).cells[0]?.key).toBe('VPR|6|ru|');
});

test('R-066 a column that is not there is left out of the key; a year is enough', async () => {
  const { cells, schools } = await crunchOne('Школа,Год,Отметка\nСОШ № 1,2022,2\nСОШ № 1,2022,3\n');
  expect(cells).toMatchObject([{ key: '|||', participants: 2, low: 1 }]);
  expect(schools).toMatchObject([{ code: null, name: 'СОШ № 1' }]);
});

test('schools of one name in two municipalities stay two', async () => {
  const { cells } = await crunchOne('Школа,МО,Год,Отметка\nСОШ № 1,Первый район,2022,2\nСОШ №1,Второй район,2022,3\n');
  expect(cells).toHaveLength(2);
});

test('R-067 pupil codes belong to the school that sat the test, so a merger makes no copies of them', async () => {
  const { cells, problems } = await crunchOne(file(row(), row({ school: '002', name: '' })), { registry });
  expect(problems.map(({ code }) => code)).toEqual(['school_merged']);
  expect(cells).toMatchObject([{ school: '001', participants: 2 }]);
});

test('a login behind the name finds the school', async () => {
  const { cells } = await crunchOne('Школа,Год,Отметка\nЛюбая школа (edu760001),2022,2\n', { registry });
  expect(cells[0]?.school).toBe('001');
});

test('labels are the words of the file', async () => {
  const { labels } = await crunchOne(file(row({ procedure: 'впр' })));
  expect(labels.procedures.get('VPR')).toBe('впр');
  expect(labels.subjects.get('ru')).toBe('Русский язык');
});

describe('R-068 tables of school counts', () => {
  const counts = (...rows: string[]): string =>
    ['school_code,procedure,subject,grade,year,participants,level1,level2,level3,level4,mean_score', ...rows, ''].join(
      '\n',
    );

  test('counts become cells; all grades together are left out; a suppressed row is refused, not zero', async () => {
    const text = counts(
      '1,NYS,ELA,3,2006,37,4,14,19,0,651.5',
      '1,NYS,ELA,all,2006,37,4,14,19,0,651',
      '2,NYS,ELA,3,2006,3,,,,,',
    );
    const { cells, file: report, problems } = await crunchOne(text);
    expect(cells).toMatchObject([
      { school: '1', registered: 37, participants: 37, mark2: 4, low: 4, scoreSum: 24105.5 },
    ]);
    expect([report.rowsTotal, report.rowsAccepted]).toEqual([2, 1]);
    expect(problems.map(({ code, row: line, column }) => [code, line, column])).toEqual([
      ['totals_row', 3, 'grade'],
      ['non_numeric', 4, 'level1'],
    ]);
  });

  test('percentages are turned back half-up and marked', async () => {
    const text =
      'Код ОО;Предмет;Класс;Год;Кол-во участников;2;3;4;5\n1;ru;6;2022;8;12,5;37,5;50;0\n2;ru;6;2022;3;33,33;66,67;0;0\n';
    const { cells } = await crunchOne(text);
    expect(cells).toMatchObject([
      { school: '1', mark2: 1, mark3: 3, mark4: 4, reconstructed: true },
      { school: '2', mark2: 1, mark3: 2, mark4: 0, reconstructed: true },
    ]);
  });

  test('parallel classes are summed, the same class twice is not', async () => {
    const text = counts('1,ВПР,ru,6А,2022,10,1,9,0,0,', '1,ВПР,ru,6Б,2022,10,2,8,0,0,', '1,ВПР,ru,6Б,2022,10,2,8,0,0,');
    const { cells, file: report } = await crunchOne(text);
    expect(cells).toMatchObject([{ participants: 20, low: 3 }]);
    expect(report.reasons).toContain('duplicate_student');
  });

  test('marks that do not sum to the participants are refused', async () => {
    const { file: report } = await crunchOne(counts('1,ВПР,ru,6,2022,10,1,8,0,0,', '2,ВПР,ru,6,2022,9,1,8,0,0,'));
    expect([report.rowsAccepted, report.reasons]).toEqual([1, ['mark_score_mismatch']]);
  });

  test('R-088 territories without a code above schools with codes are left out', async () => {
    const head = 'Код ОО;Наименование ОО;МО;Предмет;Класс;Год;Кол-во участников;2;3;4;5';
    const above = [
      'Вся выборка',
      'Ярославская область',
      'Ярославская обл.',
      'Рыбинск',
      'городской округ Рыбинск',
      'г. Рыбинск',
    ];
    const rows = above.map((name) => `;${name};Рыбинск;ru;6;2022;30;3;12;12;3`);
    const schools = ['760101;МОУ СШ № 12;Рыбинск', ';Сельская школа города Рыбинск;Рыбинск', ';МОУ «Искра»;Рыбинск'];
    const own = schools.map((school) => `${school};ru;6;2022;10;1;4;4;1`);
    const { cells, problems } = await crunchOne(`${[head, ...rows, ...own].join('\n')}\n`);
    expect(cells.map(({ participants }) => participants)).toEqual([10, 10, 10]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual(above.map((name) => ['totals_row', name]));
    // without any code nobody says which rows are territories
    const bare = await crunchOne(`${[head, rows[2], own[2]].join('\n')}\n`);
    expect(bare.cells).toHaveLength(2);
  });

  test.each(['В среднем', 'Средний балл', 'Сумма', 'По региону', 'По району'])('%s is no school', async (word) => {
    const { cells } = await crunchOne(counts('1,ВПР,ru,6,2022,10,1,9,0,0,', `${word},ВПР,ru,6,2022,10,1,9,0,0,`));
    expect(cells.map(({ school }) => school)).toEqual(['1']);
  });

  test('the federal system: rows of municipalities are checked against their schools and left out', async () => {
    const head = 'Группы участников;Предмет;Класс;Год;Кол-во участников;2;3;4;5';
    const rows = ['Вся выборка;ru;6;2022;1000;10;40;40;10', 'Район;ru;6;2022;21;10;40;40;10'];
    const schools = ['Школа 1 (edu760001);ru;6;2022;10;10;40;40;10', 'Школа 2 (edu760002);ru;6;2022;10;0;50;50;0'];
    const { cells, problems } = await crunchOne(`${[head, ...rows, ...schools].join('\n')}\n`);
    expect(cells.map(({ school, participants, low }) => [school, participants, low])).toEqual([
      ['edu760001', 10, 1],
      ['edu760002', 10, 0],
    ]);
    expect(problems).toMatchObject([
      { code: 'totals_row', row: 2, found: 'Вся выборка' },
      { code: 'totals_row', row: 3, found: '21', expected: '20' },
    ]);
  });
});
