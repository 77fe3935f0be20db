import type { FieldType } from '../definition.ts';
import { exactOf } from '../exact.ts';
import type { ChoiceList } from './lists.ts';
import { otherOption } from './sheet.words.ts';
import { tellCell, type Reading } from './text-in.ts';
import type { SurveyType } from './type.ts';

/** XLSForm bounds no text; nobody reads more. */
const LONGEST_TEXT = 2000;

export type Lists = ReadonlyMap<string, ChoiceList>;

const PLAIN: Partial<Readonly<Record<SurveyType['kind'], FieldType>>> = {
  integer: { type: 'integer' },
  decimal: { type: 'decimal', digits: 6 },
  date: { type: 'date' },
  file: { type: 'file', maxFiles: 1 },
  any_file: { type: 'file', maxFiles: 1 },
  as_text: { type: 'text', maxLength: LONGEST_TEXT },
};
const TOLD = { any_file: 'any_file', as_text: 'type_as_text', metadata: 'metadata_left_out' } as const;

/** What a row asks for; null: nothing a form knows, and it was told. */
export function fieldTypeOf(type: SurveyType, reading: Reading, lists: Lists): FieldType | null {
  if (type.kind === 'range') return rangeOf(reading);
  if (reading.line.at('parameters') !== '') tellCell(reading, 'parameter_left_out', 'parameters');
  if (type.kind === 'text') return textOf(reading);
  return type.kind === 'one' || type.kind === 'many' ? chosenOf(type, reading, lists) : plainOf(type, reading);
}

function plainOf({ kind }: SurveyType, reading: Reading): FieldType | null {
  const plain = PLAIN[kind] ?? null;
  const told = Object.entries(TOLD).find(([of]) => of === kind)?.[1];
  if (plain === null || told !== undefined) tellCell(reading, told ?? 'type_left_out', 'type');
  return plain;
}

function textOf({ line }: Reading): FieldType {
  const isLong = line.at('appearance').includes('multiline');
  return { type: 'text', maxLength: LONGEST_TEXT, ...(isLong ? { isLong } : {}) };
}

function chosenOf(
  { kind, list, hasOther }: Extract<SurveyType, { kind: 'one' | 'many' }>,
  reading: Reading,
  lists: Lists,
): FieldType | null {
  const found = lists.get(list);
  if (found === undefined) {
    tellCell(reading, 'list_missing', 'type', { found: list });
    return null;
  }
  const isNew = hasOther && !found.options.some(({ code }) => code === 'other');
  if (hasOther) tellCell(reading, 'other_added', 'type', { became: otherOption });
  const options = isNew ? [...found.options, { code: 'other', label: otherOption }] : found.options;
  return kind === 'one' ? { type: 'choice', options } : { type: 'many', options };
}

/** `start=0 end=10 step=1`. */
function rangeOf(reading: Reading): FieldType {
  const written = reading.line.at('parameters');
  const given = new Map(
    [...written.matchAll(/(\w+)\s*=\s*([^\s;,]+)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const min = given.get('start') ?? '0';
  const max = given.get('end') ?? '10';
  const step = given.get('step') ?? '1';
  const isRead = [min, max, step].every((text) => exactOf(text) !== null);
  if (!isRead) {
    tellCell(reading, 'parameter_left_out', 'parameters');
    return { type: 'decimal', digits: 6 };
  }
  if (step !== '1') tellCell(reading, 'parameter_left_out', 'parameters', { found: `step=${step}` });
  const isWhole = [min, max, step].every((text) => /^-?\d+$/.test(text));
  return isWhole ? { type: 'integer', min: Number(min), max: Number(max) } : { type: 'decimal', digits: 6, min, max };
}
