import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { encodeAs, openBytes, scoreHeading } from '#tests/support/table-fixtures.ts';

const head = ['Код ОО', 'Школа', 'Предмет', 'Отметка'];
const clean = 'Код ОО;Школа;Предмет;Отметка\n760001;«Школа № 1», ф-л;МА;4,5\n760002;Лицей;РУ;3\n';

/** Knows «2» … «5» alone too, as readers of counts do. */
function knowsMarks(cells: readonly string[]): number {
  return new Set(cells.filter((cell) => scoreHeading([cell]) > 0 || /^[2-5]$/.test(cell))).size;
}

async function read(text: string | Buffer, fileName = 'results.csv', score = scoreHeading) {
  const opened = await openBytes(Buffer.from(text), fileName, {}, score);
  const [table] = opened.tables;
  const inPlace = table?.csvPath === opened.path;
  const data = table ? (await readFile(table.csvPath, 'utf8')).split(/\r\n|\n/).slice(table.skipLines) : [];
  await opened.dispose();
  return {
    ...opened,
    table,
    inPlace,
    data,
    problems: table?.problems.map(({ code, row, found }) => [code, row, found]),
  };
}

describe('openTables reads CSV', () => {
  test('R-040 a clean UTF-8 file is read where it lies, without warnings', async () => {
    const { table, inPlace, path } = await read(clean, 'C:\\Отчёты\\results.csv');
    expect(inPlace).toBe(true);
    expect(table).toEqual({
      file: 'results.csv',
      sheet: null,
      headings: head,
      csvPath: path,
      delimiter: ';',
      skipLines: 1,
      firstRow: 2,
      hasRowNumbers: false,
      problems: [],
    });
  });

  test('R-041 a byte order mark is no part of the first heading', async () => {
    const { table, inPlace } = await read(encodeAs(clean, 'utf-8-bom'));
    expect(table?.headings).toEqual(head);
    expect(inPlace).toBe(true);
  });

  test.each(['windows-1251', 'utf-16le', 'utf-16be', 'utf-16le-bom', 'utf-16be-bom'] as const)(
    'R-041 %s is rewritten as UTF-8, and said unless a mark makes it certain',
    async (encoding) => {
      const { table, inPlace, data, problems } = await read(encodeAs(clean, encoding));
      expect(table?.headings).toEqual(head);
      expect(problems).toEqual(encoding.endsWith('-bom') ? [] : [['encoding', null, encoding]]);
      expect(inPlace).toBe(false);
      expect(data.join('\n')).toBe(clean.slice(clean.indexOf('\n') + 1));
    },
  );

  test('R-041 one stray control character in a long UTF-8 file is said, many refuse it', async () => {
    const { problems, inPlace } = await read(`${clean.repeat(200)}760003;Лицей \x16 5;РУ;3\n`);
    expect(problems).toEqual([['encoding', null, expect.stringMatching(/^0x16 @ \d+$/)]]);
    expect(inPlace).toBe(true);
    const { refusals } = await read(`${clean}\n760003;Лицей \x16 5;РУ;3\n`.repeat(200));
    expect(refusals.map(({ code }) => code)).toEqual(['encoding']);
  });

  test('R-041 letters that were lost or encoded twice before the file was saved refuse it', async () => {
    const twice = new TextDecoder('windows-1251').decode(Buffer.from(clean));
    for (const text of [twice, clean.replace('Лицей', 'Ли\ufffdей')]) {
      const { refusals } = await read(text);
      expect(refusals.map(({ code }) => code)).toEqual(['encoding']);
    }
    const { refusals, problems } = await read(`${clean}760003;«Герои СССР», АЭРОДРОМ С№ 5, Р«»;РУ;3\n`);
    expect([refusals, problems]).toEqual([[], []]);
  });

  test('R-041 windows-1251 shows far below Latin headings too', async () => {
    const latin = 'school_code;school_name\n' + '760001;School\n'.repeat(400_000);
    const { problems, data } = await read(encodeAs(`${latin}760002;Гимназия № 2\n`, 'windows-1251'));
    expect(problems).toEqual([['encoding', null, 'windows-1251']]);
    expect(data.at(-2)).toBe('760002;Гимназия № 2');
  });

  test('R-041 a letter cut by the border of two pieces of a large file is no broken letter', async () => {
    for (const shift of [0, 1]) {
      const { problems } = await read(`${'x'.repeat(shift)}Код;Школа\n${'я'.repeat(4 * 1024 * 1024)}\n`);
      expect(problems).toEqual([]);
    }
  });

  test.each([
    [';', '760001;"А; Б";МА;4,5'],
    [',', '760001,"А, Б",МА,"4,5"'],
    ['\t', '760001\tА, Б; В\tМА\t4,5'],
    ['|', '760001|А, Б; В|МА|4,5'],
  ])('R-042 the delimiter %j is told from decimal commas and quoted text', async (delimiter, row) => {
    const { table } = await read(`${head.join(delimiter)}\n${row}\n`);
    expect([table?.delimiter, table?.headings]).toEqual([delimiter, head]);
  });

  test('R-042 unknown headings: the delimiter that makes even rows', async () => {
    const { table } = await read('a;b, c;d\n1;2,5;3\n4;5,5;6\n');
    expect([table?.delimiter, table?.headings]).toEqual([';', ['a', 'b, c', 'd']]);
  });

  test('R-043 rows above the heading are skipped and said', async () => {
    const { table, problems, data } = await read(`Результаты ВПР, 2024\n\n"Ярославская; область"\n${clean}`);
    expect([table?.skipLines, table?.firstRow]).toEqual([4, 5]);
    expect(problems).toEqual([['title_rows', 4, '3']]);
    expect(data[0]).toMatch(/^760001/);
  });

  test.each([';', ',', '\t'])(
    'R-043 the line sep=%j of Excel gives the delimiter and is no title',
    async (delimiter) => {
      const { table, problems } = await read(`sep=${delimiter}\r\n${head.join(delimiter)}\r\n1${delimiter}2\r\n`);
      expect(table).toMatchObject({ delimiter, headings: head, skipLines: 2, firstRow: 3 });
      expect(problems).toEqual([]);
    },
  );

  test('R-044 a heading with line ends inside is left out of the rewritten file', async () => {
    const { table, data, inPlace } = await read('"Код\nОО";"Школа";Отметка\r\n1;А;3\r\n2;Б;4');
    expect(table).toMatchObject({ headings: ['Код\nОО', 'Школа', 'Отметка'], skipLines: 0, firstRow: 2 });
    expect([inPlace, data]).toEqual([false, ['1;А;3', '2;Б;4']]);
  });

  test('R-044 bare CR line ends are rewritten', async () => {
    const { table, data } = await read('Код ОО;Школа\r1;А\r2;Б');
    expect(table).toMatchObject({ headings: ['Код ОО', 'Школа'], skipLines: 1 });
    expect(data).toEqual(['1;А', '2;Б']);
  });

  test('R-044 quotes inside a heading and doubled quotes are text', async () => {
    const { table } = await read('Школа "А";"Отметка ""2"""; Балл \n1;2;3\n');
    expect(table?.headings).toEqual(['Школа "А"', 'Отметка "2"', 'Балл']);
  });

  test('R-054 headings that stood over several columns are joined with the row under them', async () => {
    const { table, data, problems } = await read('Код ОО;Школа;Отметки;;;;Балл\n;;2;3;4;5;\n1;А;1;2;3;4;30\n');
    expect(table?.headings).toEqual(['Код ОО', 'Школа', 'Отметки 2', 'Отметки 3', 'Отметки 4', 'Отметки 5', 'Балл']);
    expect([table?.skipLines, table?.firstRow, data[0]]).toEqual([2, 3, '1;А;1;2;3;4;30']);
    expect(problems).toEqual([['title_rows', 2, '1']]);
  });

  test.each([
    ['Школа;;Процедура;\nКод ОО;Школа;Предмет;Отметка\n1;А;МА;3\n', ['Код ОО', 'Школа', 'Предмет', 'Отметка']],
    ['Код ОО;Школа;Получили отметку;;;\n;;2;3;4;5\n1;А;6;7;8;9\n', ['Код ОО', 'Школа', '2', '3', '4', '5']],
    [';;Отметки;;Доля;\nКод ОО;Школа;2;3;2;3\n1;А;6;7;8;9\n', ['Код ОО', 'Школа', 'Отметки 2', 'Отметки 3', '2', '3']],
  ])('R-054 groups over known headings leave them known: %j', async (text, headings) => {
    const { table, data, problems } = await read(Buffer.from(text), 'a.csv', knowsMarks);
    expect([table?.headings, data[0]?.slice(0, 3)]).toEqual([headings, '1;А']);
    expect(problems).toEqual([['title_rows', 2, '1']]);
  });

  test('R-054 empty headings at the end make no second row of headings', async () => {
    const { table } = await read('Код ОО;Школа;Отметка;;\n1;А;3;;\n2;Б;4;x;y\n');
    expect([table?.headings, table?.skipLines]).toEqual([['Код ОО', 'Школа', 'Отметка', '', ''], 1]);
  });

  test('R-045 a quote that never closes far below the heading is left to the engine', async () => {
    const { table } = await read(`${clean}760003;"Лицей;РУ;3\n`);
    expect(table?.headings).toEqual(head);
  });

  test('R-045 a heading alone is a table without rows', async () => {
    const { table, data } = await read('Код ОО;Школа');
    expect(table?.headings).toEqual(['Код ОО', 'Школа']);
    expect(data).toEqual([]);
  });
});
