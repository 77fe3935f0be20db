import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileProblemCodes } from '#platform/tables/source-table.ts';
import { reasonCodes, type ReasonCode } from '#features/results/domain/reason.ts';
import { crunchTexts, scaleOf, registry, type Summary } from '#tests/support/crunch.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'crunch-test-'));
});
afterAll(() => rm(workDir, { recursive: true }));

const heading = 'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark';
const row = (changes: Partial<Record<string, string>> = {}): string =>
  Object.values({
    school: '001',
    name: 'МОУ СОШ № 1',
    municipality: 'Первый район',
    procedure: 'ВПР',
    subject: 'Русский язык',
    grade: '6',
    year: '2022',
    student: 'A1',
    score: '20',
    mark: '3',
    ...changes,
  }).join(',');
const other = row({ student: 'B1', mark: '2', score: '5' });

interface Case {
  readonly code: ReasonCode;
  readonly what: string;
  readonly text: string;
  /** verdict, rows total, accepted, participants, low */
  readonly expected: readonly [Summary['verdict'], number, number, number, number];
  /** Row and column of the first problem with the code. */
  readonly place: readonly [row: number | null, column: string | null];
  readonly with?: 'registry' | 'scale';
}

const file = (...rows: string[]): string => `${[heading, ...rows].join('\n')}\n`;
const warn = 'accept_with_warnings';

const cases: readonly Case[] = [
  {
    code: 'totals_row',
    what: 'a totals row counts nowhere',
    text: file(row(), other, 'Итого,,,,,,,,25,'),
    expected: [warn, 2, 2, 2, 1],
    place: [4, 'school_code'],
  },
  {
    code: 'totals_row',
    what: 'totals in a column that is not read',
    text: `№ п/п,${heading}\n1,${row()}\nИтого,,,,,,,,,1,\n`,
    expected: [warn, 1, 1, 1, 0],
    place: [3, 'school_code'],
  },
  {
    code: 'totals_row',
    what: 'all grades together',
    text: file(row(), row({ grade: 'все', student: '' })),
    expected: [warn, 1, 1, 1, 0],
    place: [3, 'grade'],
  },
  {
    code: 'extra_columns',
    what: 'an unknown column is not read',
    text: `${heading},погода\n${row()},дождь\n`,
    expected: [warn, 1, 1, 1, 0],
    place: [null, 'погода'],
  },
  {
    code: 'personal_data',
    what: 'names are not read',
    text: `${heading},ФИО\n${row()},Иванов Иван\n`,
    expected: [warn, 1, 1, 1, 0],
    place: [null, 'ФИО'],
  },
  {
    code: 'missing_column',
    what: 'no year',
    text: 'school_code,mark\n001,3\n',
    expected: ['reject', 0, 0, 0, 0],
    place: [null, null],
  },
  {
    code: 'duplicate_column',
    what: 'two marks',
    text: 'school_code,year,mark,Отметка\n001,2022,3,4\n',
    expected: ['reject', 0, 0, 0, 0],
    place: [null, 'Отметка'],
  },
  {
    code: 'no_rows',
    what: 'headings only',
    text: `${heading}\n`,
    expected: ['reject', 0, 0, 0, 0],
    place: [null, null],
  },
  {
    code: 'no_rows',
    what: 'separators only',
    text: file(',,,,,,,,,', ',,,,,,,,,'),
    expected: ['reject', 0, 0, 0, 0],
    place: [null, null],
  },
  {
    code: 'duplicate_student',
    what: 'an identical copy counts once',
    text: file(row(), row(), other),
    expected: [warn, 3, 2, 2, 1],
    place: [3, 'student_id'],
  },
  {
    code: 'duplicate_student',
    what: 'written another way',
    text: file(row(), row({ school: ' 001', mark: '3.0' })),
    expected: [warn, 2, 1, 1, 0],
    place: [3, 'student_id'],
  },
  {
    code: 'duplicate_conflict',
    what: 'copies that disagree',
    text: file(row(), row({ mark: '4' }), other),
    expected: [warn, 3, 1, 1, 1],
    place: [2, 'student_id'],
  },
  {
    code: 'duplicate_conflict',
    what: 'absent and present',
    text: file(row(), row({ mark: '', score: '' }), other),
    expected: [warn, 3, 1, 1, 1],
    place: [2, 'student_id'],
  },
  {
    code: 'unknown_school',
    what: 'neither code nor name',
    text: file(row(), row({ school: '', name: '' })),
    expected: [warn, 2, 1, 1, 0],
    place: [3, 'school_code'],
  },
  {
    code: 'unknown_school',
    what: 'not in the registry',
    text: file(row(), row({ school: '999' })),
    expected: [warn, 2, 1, 1, 0],
    place: [3, 'school_code'],
    with: 'registry',
  },
  {
    code: 'name_mismatch',
    what: 'another name',
    text: file(row({ name: 'Лицей Ромашка' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'school_name'],
    with: 'registry',
  },
  {
    code: 'name_mismatch',
    what: 'the name of another school',
    text: file(other, row({ name: 'СОШ №2' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'school_name'],
    with: 'registry',
  },
  {
    code: 'mark_out_of_scale',
    what: 'mark 1',
    text: file(other, row({ mark: '1' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'mark'],
  },
  {
    code: 'mark_out_of_scale',
    what: 'mark 3.5',
    text: file(other, row({ mark: '3.5' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'mark'],
  },
  {
    code: 'score_out_of_scale',
    what: 'above the scale',
    text: file(other, row({ score: '52', mark: '5' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'score'],
    with: 'scale',
  },
  {
    code: 'score_out_of_scale',
    what: 'negative',
    text: file(other, row({ score: '-1' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'score'],
  },
  {
    code: 'mark_score_mismatch',
    what: 'mark above the score',
    text: file(other, row({ score: '20', mark: '5' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'mark'],
    with: 'scale',
  },
  {
    code: 'mark_score_mismatch',
    what: 'a score and no scale',
    text: file(other, row({ procedure: 'Пробный', mark: '' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'mark'],
  },
  {
    code: 'non_numeric',
    what: 'text as a mark',
    text: file(other, row({ mark: 'зачёт' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'mark'],
  },
  {
    code: 'non_numeric',
    what: 'text as a grade',
    text: file(other, row({ grade: 'старшая' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'grade'],
  },
  {
    code: 'date_in_number',
    what: 'a date as a mark',
    text: file(other, row({ mark: '2022-03-04' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'mark'],
  },
  {
    code: 'date_in_number',
    what: 'a Russian date as a score',
    text: file(other, row({ score: '04.03.2022' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'score'],
  },
  {
    code: 'grade_with_letter',
    what: '6А',
    text: file(row({ grade: '6А' }), other),
    expected: [warn, 2, 2, 2, 1],
    place: [2, 'grade'],
  },
  {
    code: 'bad_year',
    what: 'a school year',
    text: file(other, row({ year: '2021/2022' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'year'],
  },
  {
    code: 'bad_year',
    what: 'no year',
    text: file(other, row({ year: '' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'year'],
  },
  {
    code: 'code_normalised',
    what: '.0 behind a code',
    text: file(row({ school: '001.0' }), other),
    expected: [warn, 2, 2, 2, 1],
    place: [2, 'school_code'],
  },
  {
    code: 'lookalike_letters',
    what: 'Cyrillic А in a Latin code',
    text: file(row({ school: '01АX7' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'school_code'],
  },
  {
    code: 'matched_by_name',
    what: 'no code',
    text: file(row({ school: '' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'school_name'],
    with: 'registry',
  },
  {
    code: 'ambiguous_school',
    what: 'two schools of one name',
    text: file(other, row({ school: '', municipality: '' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'school_name'],
    with: 'registry',
  },
  {
    code: 'former_name',
    what: 'a name of before',
    text: file(row({ name: 'Школа имени Ленина' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'school_name'],
    with: 'registry',
  },
  {
    code: 'school_merged',
    what: 'results of later years go to the successor',
    text: file(row({ school: '002', name: '' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'school_code'],
    with: 'registry',
  },
  {
    code: 'school_closed',
    what: 'closed before',
    text: file(other, row({ school: '003', name: '' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'school_code'],
    with: 'registry',
  },
  {
    code: 'ragged_row',
    what: 'too few values',
    text: file(other, '001,МОУ СОШ № 1'),
    expected: [warn, 2, 1, 1, 1],
    place: [3, null],
  },
  {
    code: 'ragged_row',
    what: 'too many values',
    text: file(`${row()},7,8`, other),
    expected: [warn, 2, 1, 1, 1],
    place: [2, null],
  },
  {
    code: 'ragged_row',
    what: 'no subject',
    text: file(other, row({ subject: '' })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'subject'],
  },
  {
    code: 'csv_injection',
    what: 'a formula as a pupil code',
    text: file(row({ student: '=cmd|calc' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'student_id'],
  },
  {
    code: 'csv_injection',
    what: 'a formula as a name',
    text: file(row({ name: '@SUM(A1)' })),
    expected: [warn, 1, 1, 1, 0],
    place: [2, 'school_name'],
  },
  {
    code: 'malformed_csv',
    what: 'text behind a closing quote',
    text: file(row(), row({ name: '"СОШ" № 1' })),
    expected: ['reject', 0, 0, 0, 0],
    place: [null, null],
  },
  {
    code: 'malformed_csv',
    what: 'a quote never closed',
    text: file(row(), row({ name: '"СОШ № 1' }), other),
    expected: ['reject', 0, 0, 0, 0],
    place: [null, null],
  },
  {
    code: 'value_too_long',
    what: 'a name without end',
    text: file(other, row({ name: 'я'.repeat(1001) })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'school_name'],
  },
  {
    code: 'value_too_long',
    what: 'a pupil code without end',
    text: file(other, row({ student: 'я'.repeat(1001) })),
    expected: [warn, 2, 1, 1, 1],
    place: [3, 'student_id'],
  },
  { code: 'empty_file', what: 'nothing', text: '', expected: ['reject', 0, 0, 0, 0], place: [null, null] },
];

describe('R-060 every fault has its code, its place and its verdict', () => {
  test.each(cases)('$code: $what', async ({ text, code, expected, place, with: side }) => {
    const {
      file: report,
      problems,
      counts,
    } = await crunchTexts(workDir, [text], {
      ...(side === 'registry' ? { registry } : {}),
      ...(side === 'scale' ? { scales: [scaleOf('VPR', 'ru', 6)] } : {}),
    });
    expect(report.reasons).toContain(code);
    const { verdict, rowsTotal, rowsAccepted, participants, low } = report;
    expect([verdict, rowsTotal, rowsAccepted, participants, low]).toEqual(expected);
    expect(report.rowsRejected).toBe(rowsTotal - rowsAccepted);
    const found = problems.filter((problem) => problem.code === code);
    expect([found[0]?.row, found[0]?.column]).toEqual(place);
    expect(counts.get(code)).toBe(found.length);
  });

  test('a clean file is accepted and says so', async () => {
    const { file: report, problems } = await crunchTexts(workDir, [file(row(), other)], {});
    expect([report.verdict, report.reasons, report.rowsAccepted]).toEqual(['accept', ['ok'], 2]);
    expect(problems).toEqual([]);
  });

  test('no reason of the closed set is without a case, here or with the reader of files', () => {
    const tried = new Set<string>([...cases.map(({ code }) => code), ...fileProblemCodes, 'ok']);
    expect(reasonCodes.filter((code) => !tried.has(code))).toEqual([]);
  });
});

test('R-061 rows are named as an editor shows them, whatever breaks and blank lines lie between', async () => {
  const broken = row({ name: '"МОУ\nСОШ № 1"', student: 'C1', mark: '9' });
  const text = file(row(), '', broken, '001,ragged', row({ student: 'D1', mark: '8' }));
  const { problems } = await crunchTexts(workDir, [text], {});
  expect(problems.map(({ code, row: line }) => [code, line])).toEqual([
    ['mark_out_of_scale', 4],
    ['ragged_row', 6],
    ['mark_out_of_scale', 7],
  ]);
});

test('R-062 a file refused whole gives no cells, the others do', async () => {
  const { cells, files } = await crunchTexts(workDir, [file(row()), 'school_code,mark\n001,3\n'], {});
  expect(files.map(({ verdict }) => verdict)).toEqual(['accept', 'reject']);
  expect(cells).toHaveLength(1);
});
