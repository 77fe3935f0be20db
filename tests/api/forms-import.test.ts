import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formsContract } from '#features/forms/contract.ts';
import { writeWorkbook } from '#platform/tables/write-workbook.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { deflatedEntry, rawRow, rawXlsx } from '#tests/support/workbook-fixtures.ts';
import { xlsformSheets } from '#tests/support/xlsform.ts';

interface Imported {
  readonly form: { readonly formId: number; readonly code: string } | null;
  readonly remarks: readonly { readonly kind: string }[];
  readonly file: readonly { readonly code: string }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

async function upload(bytes: Uint8Array, fileName = 'занятия.xlsx'): Promise<{ status: number; body: Imported }> {
  const { status, body } = await app.ask(formsContract.import, { fileName }, Buffer.from(bytes));
  return { status, body: body as Imported };
}

describe('R-486 an XLSForm becomes a draft of the region', () => {
  test('a workbook of three sheets: the form stands, is published, and what was lost is told', async () => {
    const { status, body } = await upload(await writeWorkbook(xlsformSheets));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      form: { code: 'lessons_2026', title: 'Мониторинг занятий', questions: 6 },
      ...{ problems: [], file: [] },
    });
    const where = body.remarks.find(({ kind }) => kind === 'type_left_out');
    expect(where).toEqual({
      ...{ kind: 'type_left_out', sheet: 'survey', row: 15, column: 'type', found: 'geopoint', became: null },
    });
    expect(body.remarks).toContainEqual(
      expect.objectContaining({ kind: 'code_changed', found: 'Lessons 2026', became: 'lessons_2026' }),
    );
    const formId = body.form?.formId ?? 0;
    expect((await app.ask(formsContract.publish, { formId, revision: 1 })).status).toBe(200);
    const again = await upload(await writeWorkbook(xlsformSheets));
    expect(again.body.form?.code).toBe('lessons_2026_2');
  });

  test('sheets that are no part of it are told, not read', async () => {
    const notes = {
      name: 'Заметки',
      rows: [
        ['Автор', 'Когда'],
        ['Анна Белова', 'вчера'],
      ],
    };
    const { body } = await upload(await writeWorkbook([notes, ...xlsformSheets]));
    expect(body.form).not.toBeNull();
    expect(body.file).toContainEqual(expect.objectContaining({ code: 'several_sheets', sheet: 'Заметки' }));
  });

  test('a workbook of something else makes nothing and says why', async () => {
    const school = {
      name: 'Лист1',
      rows: [
        ['Код', 'Школа'],
        ['101', 'Школа № 1'],
      ],
    };
    const { status, body } = await upload(await writeWorkbook([school]));
    expect(status).toBe(200);
    expect(body.form).toBeNull();
    expect(body.remarks.map(({ kind }) => kind)).toContain('no_survey');
  });

  const survey = rawRow(1, ['type', 'name', 'label']) + rawRow(2, ['text', 'q', 'Вопрос']);
  const good = rawXlsx({ sheets: [{ name: 'survey', rows: survey }] });
  test.each<[string, Uint8Array, string, string]>([
    ['nothing', Buffer.alloc(0), 'form.xlsx', 'empty_file'],
    ['text under the name of a workbook', Buffer.from('type,name\ntext,q\n'), 'form.xlsx', 'type_mismatch'],
    ['a torn workbook', good.subarray(0, good.length - 60), 'form.xlsx', 'corrupt_archive'],
    [
      'entities',
      rawXlsx({
        sheets: [{ name: 'survey', rows: survey }],
        more: [deflatedEntry('xl/more.xml', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>')],
      }),
      'form.xlsx',
      'xml_entity',
    ],
  ])('hostile: %s', async (_, bytes, fileName, code) => {
    const { status, body } = await upload(bytes, fileName);
    expect(status).toBe(200);
    expect(body).toMatchObject({ form: null, file: [{ code }] });
  });

  test('hostile: a form of two thousand questions is refused, one of two hundred and fifty is told to be too long', async () => {
    const rows = (count: number): string[][] =>
      Array.from({ length: count }, (__, index) => ['integer', `q${String(index)}`, 'Сколько']);
    const form = (count: number) => [{ name: 'survey', rows: [['type', 'name', 'label'], ...rows(count)] }];
    const huge = await upload(await writeWorkbook(form(2100)));
    expect(huge.body).toMatchObject({ form: null });
    expect(huge.body.remarks.map(({ kind }) => kind)).toContain('too_many_rows');
    const long = await upload(await writeWorkbook(form(250)));
    expect(long.body).toMatchObject({ form: null });
    expect(long.body.remarks.map(({ kind }) => kind)).toContain('too_large');
  });

  test('hostile: texts that look like formulas, markup or names of objects stay texts', async () => {
    const rows = [
      ['type', 'name', 'label', 'relevant'],
      ['text', '__proto__', '=HYPERLINK("http://x")', ''],
      ['text', 'constructor', '<script>alert(1)</script>', "${__proto__} != ''"],
      ['select_one toString', 'a', 'Выбор', '${hasOwnProperty} > 1'],
    ];
    const { body } = await upload(await writeWorkbook([{ name: 'survey', rows }]));
    const shown = await app.ask(formsContract.show, { formId: body.form?.formId ?? 0 });
    expect(shown.body).toMatchObject({
      problems: [],
      definition: {
        sections: [
          {
            fields: [
              { code: 'proto', label: '=HYPERLINK("http://x")' },
              {
                code: 'constructor',
                label: '<script>alert(1)</script>',
                visibleWhen: { kind: 'answered', of: 'proto' },
              },
            ],
          },
        ],
      },
    });
    expect(body.remarks.map(({ kind }) => kind)).toContain('list_missing');
  });
});
