import type { Field, FormDefinition, Section } from '../definition.ts';
import { Codes } from './codes.ts';
import type { Lists } from './kind-of-field.ts';
import { Layout, type Placed, type PlacedSection } from './layout.ts';
import { choiceLists } from './lists.ts';
import { namesOf } from './names.ts';
import { conditionOf, questionOf, readingIn, type Workshop } from './question.ts';
import { Remarks, type XlsformRemark } from './remark.ts';
import { linesOf, sheetColumns, type RawSheet, type SheetLine, type SheetName } from './sheet.ts';
import { tellCell, textIn } from './text-in.ts';

/** More rows than a form of two hundred questions with everything around them. */
const MOST_ROWS = 2000;

export interface ReadForm {
  /** Null: there is nothing in the file that a form could be made of. */
  readonly definition: FormDefinition | null;
  /** As the file names the form, if it does. */
  readonly formId: string;
  readonly remarks: readonly XlsformRemark[];
}

/** A form out of the sheets of a workbook; everything that is not in it as it stood in the file is told. */
export function readXlsform(sheets: readonly RawSheet[], fallbackTitle: string): ReadForm {
  const remarks = new Remarks();
  const find = (name: SheetName): RawSheet | undefined =>
    sheets.find(({ sheet }) => sheet.trim().toLowerCase() === name);
  for (const { sheet } of sheets)
    if (!Object.hasOwn(sheetColumns, sheet.trim().toLowerCase()))
      remarks.tell('sheet_left_out', { sheet, found: sheet });
  const survey = find('survey');
  const settings = readSettings(find('settings'), remarks);
  const nothing = (): ReadForm => ({ definition: null, formId: settings.formId, remarks: remarks.all });
  if (survey === undefined) {
    remarks.tell('no_survey', { found: sheets.map(({ sheet }) => sheet).join(', ') });
    return nothing();
  }
  const rows = survey.rows.length + (find('choices')?.rows.length ?? 0);
  if (rows > MOST_ROWS) {
    remarks.tell('too_many_rows', { sheet: survey.sheet, found: String(rows), became: String(MOST_ROWS) });
    return nothing();
  }
  const made = readSurvey(survey, find('choices'), remarks);
  if (made.sections.length === 0) {
    remarks.tell('no_questions', { sheet: survey.sheet });
    return nothing();
  }
  const definition = withTitle(made, settings.title, { fallbackTitle, remarks });
  return { definition, formId: settings.formId, remarks: remarks.all };
}

function withTitle(
  { sections, checks }: Pick<FormDefinition, 'sections' | 'checks'>,
  written: string,
  { fallbackTitle, remarks }: { readonly fallbackTitle: string; readonly remarks: Remarks },
): FormDefinition {
  const title = written || fallbackTitle.slice(0, 200);
  if (written === '') remarks.tell('title_from_file', { became: title });
  const minutes = estimateMinutes(sections);
  remarks.tell('minutes_estimated', { became: String(minutes) });
  const titled = sections.map((section) => ({ ...section, title: section.title || title }));
  return { title, purpose: '', minutes, sections: titled, checks };
}

interface Settings {
  readonly title: string;
  readonly formId: string;
}

function readSettings(raw: RawSheet | undefined, remarks: Remarks): Settings {
  const line = raw === undefined ? undefined : linesOf('settings', raw, remarks)[0];
  if (raw === undefined || line === undefined) return { title: '', formId: '' };
  const reading = { line, sheet: raw.sheet, remarks };
  return { title: textIn(reading, 'form_title', 200), formId: line.at('form_id') };
}

/** Half a minute a question, as people fill in what they know. */
function estimateMinutes(sections: readonly Section[]): number {
  const questions = sections.reduce((sum, { fields }) => sum + fields.length, 0);
  return Math.max(1, Math.ceil(questions / 2));
}

function readSurvey(
  survey: RawSheet,
  choices: RawSheet | undefined,
  remarks: Remarks,
): Pick<FormDefinition, 'sections' | 'checks'> {
  const { sheet } = survey;
  const lists: Lists =
    choices === undefined ? new Map() : choiceLists(linesOf('choices', choices, remarks), choices.sheet, remarks);
  const layout = new Layout(sheet, remarks);
  for (const line of linesOf('survey', survey, remarks)) layout.take(line);
  layout.finish();
  const names = namesOf(layout.sections, lists, ({ line }) => readingIn({ sheet, remarks }, line));
  const shop: Workshop = { sheet, lists, names, remarks, checks: [], checkCodes: new Codes() };
  const sections = layout.sections.flatMap((section) => sectionOf(section, shop) ?? []);
  return { sections, checks: shop.checks };
}

function sectionOf({ line, code, placed }: PlacedSection, shop: Workshop): Section | null {
  const fields = fieldsOf(placed, shop);
  if (fields.length === 0) return null;
  if (line === null) return { code, title: '', fields };
  const visibleWhen = conditionOf([line], shop);
  const title = textIn(readingIn(shop, line), 'label', 500) || line.at('name').slice(0, 500);
  return { code, title, fields, ...(visibleWhen === null ? {} : { visibleWhen }) };
}

/** A note becomes the hint of the question after it, where that has none of its own. */
function fieldsOf(placed: readonly Placed[], shop: Workshop): readonly Field[] {
  const fields: Field[] = [];
  let note: SheetLine | null = null;
  const drop = (): void => {
    if (note !== null) tellCell(readingIn(shop, note), 'note_left_out', 'type', { found: note.at('label') });
    note = null;
  };
  for (const one of placed) {
    if (one.type.kind === 'calculate') continue;
    if (one.type.kind === 'note') {
      drop();
      note = one.line;
      continue;
    }
    const field = questionOf(one, shop);
    if (field === null) continue;
    const hint = note === null ? null : hintFrom(note, field);
    if (note !== null && hint !== null) {
      tellCell(readingIn(shop, note), 'note_as_hint', 'type', { found: hint, became: field.code });
      note = null;
    }
    drop();
    fields.push(hint === null ? field : { ...field, hint });
  }
  drop();
  return fields;
}

function hintFrom(note: SheetLine, { hint }: Field): string | null {
  const text = note.at('label');
  return hint === undefined && text !== '' && text.length <= 300 && note.at('relevant') === '' ? text : null;
}
