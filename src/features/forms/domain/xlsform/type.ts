/** What a `type` of the survey sheet asks for. */
export type SurveyType =
  | { readonly kind: 'integer' | 'decimal' | 'text' | 'date' | 'file' | 'range' | 'note' | 'calculate' }
  | { readonly kind: 'one' | 'many'; readonly list: string; readonly hasOther: boolean }
  | { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
  /** Taken as text, or as a file of any kind. */
  | { readonly kind: 'as_text' | 'any_file' }
  | { readonly kind: 'metadata' | 'unknown' };

const SIMPLE: Readonly<Record<string, SurveyType>> = {
  ...{ integer: { kind: 'integer' }, int: { kind: 'integer' }, decimal: { kind: 'decimal' } },
  ...{ text: { kind: 'text' }, string: { kind: 'text' }, date: { kind: 'date' }, note: { kind: 'note' } },
  ...{ calculate: { kind: 'calculate' }, range: { kind: 'range' }, file: { kind: 'file' } },
  ...{
    image: { kind: 'any_file' },
    photo: { kind: 'any_file' },
    audio: { kind: 'any_file' },
    video: { kind: 'any_file' },
  },
  ...{ time: { kind: 'as_text' }, datetime: { kind: 'as_text' }, barcode: { kind: 'as_text' } },
};
const METADATA: readonly string[] = [
  ...['start', 'end', 'today', 'deviceid', 'phonenumber', 'username', 'email', 'audit', 'simserial', 'subscriberid'],
];

/** `begin group`, `begin_group` and the like. */
const FRAME = /^(?<kind>begin|end)_(?<of>group|repeat)_?$/;

export function surveyTypeOf(text: string): SurveyType {
  const [first = '', second = '', ...rest] = text.trim().split(/\s+/);
  const word = first.toLowerCase();
  const frame = FRAME.exec(`${word}_${second.toLowerCase()}`)?.groups;
  if (frame !== undefined)
    return { kind: frame['kind'] === 'begin' ? 'begin' : 'end', of: frame['of'] === 'group' ? 'group' : 'repeat' };
  if (second === '') return alone(word);
  const hasOther = rest.some((one) => one.toLowerCase() === 'or_other');
  if (word === 'select_one') return { kind: 'one', list: second, hasOther };
  return word === 'select_multiple' ? { kind: 'many', list: second, hasOther } : { kind: 'unknown' };
}

function alone(word: string): SurveyType {
  if (METADATA.includes(word)) return { kind: 'metadata' };
  return Object.hasOwn(SIMPLE, word) ? (SIMPLE[word] ?? { kind: 'unknown' }) : { kind: 'unknown' };
}
