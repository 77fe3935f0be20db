import type { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Ctx, Uploaded } from '#platform/http/context.ts';
import { openTables } from '#platform/tables/open-tables.ts';
import { readRows } from '#platform/tables/read-rows.ts';
import type { FileProblem, SourceTable } from '#platform/tables/source-table.ts';
import { definitionShape } from '../contract-definition.ts';
import type { broughtContract } from '../contract-brought.ts';
import type { FormDefinition, FormSubject } from '../domain/definition.ts';
import type { FormRefusal } from '../domain/refusal.ts';
import { Codes } from '../domain/xlsform/codes.ts';
import { readXlsform, type ReadForm } from '../domain/xlsform/read-xlsform.ts';
import type { XlsformRemark } from '../domain/xlsform/remark.ts';
import { scoreXlsformHeading, type RawSheet } from '../domain/xlsform/sheet.ts';
import { createForm } from './drafts.ts';
import { listCodes } from './store.ts';

type Output = z.input<typeof broughtContract.import.output>;

/** A form is small; what is larger is something else. */
const MEGABYTE = 1024 ** 2;
const limits = {
  ...{ packedBytes: 10 * MEGABYTE, inflatedBytes: 100 * MEGABYTE, wholePartBytes: 30 * MEGABYTE, seconds: 30 },
};

interface Input {
  readonly fileName: string;
  readonly subject: FormSubject;
}

export async function importXlsform(
  ctx: Ctx,
  { fileName, subject }: Input,
  { sha256 }: Uploaded,
): Promise<Result<Output, FormRefusal | 'not_found'>> {
  const opened = await ctx.files.withScratch((workDir) => readFile(ctx.files.path(sha256), { fileName, workDir }));
  const { read, problems: file } = opened;
  const { definition, remarks } = withinBounds(read);
  if (definition === null) return ok({ form: null, remarks: [...remarks], problems: [], file: [...file] });
  const code = await freeCode(ctx, read.formId || definition.title);
  const made = await createForm(ctx, { code, subject, isAnonymous: false, definition });
  if (!made.ok) return made;
  const { formId, problems } = made.value;
  const questions = definition.sections.reduce((sum, { fields }) => sum + fields.length, 0);
  const renamed = code === read.formId ? [] : [codeRemark(read.formId, code)];
  return ok({
    form: { formId, code, title: definition.title, questions },
    remarks: [...remarks, ...renamed],
    ...{ problems, file: [...file] },
  });
}

interface Opened {
  readonly read: ReadForm;
  readonly problems: readonly FileProblem[];
}

/** Reads all sheets that look like a part of an XLSForm; the others are told. */
async function readFile(path: string, place: { readonly fileName: string; readonly workDir: string }): Promise<Opened> {
  const opened = await openTables(path, { ...place, limits, scoreHeading: scoreXlsformHeading });
  try {
    if (opened.refusals.length > 0)
      return { read: { definition: null, formId: '', remarks: [] }, problems: opened.refusals };
    const sheets: RawSheet[] = [];
    for (const table of opened.tables) sheets.push(await sheetOf(table));
    // Several sheets are what an XLSForm is made of; one that was not read is told.
    const notes = opened.warnings.filter(({ code, sheet }) => code !== 'several_sheets' || sheet !== null);
    const title = place.fileName.replace(/\.[^.]*$/, '');
    return {
      read: readXlsform(sheets, title),
      problems: [...notes, ...opened.tables.flatMap(({ problems }) => problems)],
    };
  } finally {
    await opened.dispose();
  }
}

async function sheetOf(table: SourceTable): Promise<RawSheet> {
  const { headings } = table;
  return { sheet: table.sheet ?? '', headings, rows: await readRows(table) };
}

/** What no draft has room for makes no form. */
function withinBounds({ definition, remarks }: ReadForm): {
  readonly definition: FormDefinition | null;
  readonly remarks: readonly XlsformRemark[];
} {
  const fits = definition === null ? null : definitionShape.safeParse(definition);
  if (fits === null || fits.success) return { definition, remarks };
  const found = fits.error.issues[0]?.path.join('.') ?? null;
  return {
    definition: null,
    remarks: [...remarks, { kind: 'too_large', sheet: null, row: null, column: null, found, became: null }],
  };
}

async function freeCode({ db, scope }: Ctx, wanted: string): Promise<string> {
  const codes = new Codes();
  for (const taken of await listCodes(db, scope.regionId)) codes.give(taken, 'form');
  return codes.give(wanted, 'form');
}

function codeRemark(found: string, became: string): XlsformRemark {
  return { kind: 'code_changed', sheet: null, row: null, column: null, found, became };
}
