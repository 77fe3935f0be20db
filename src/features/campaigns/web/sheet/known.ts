import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import { own } from '#features/forms/domain/own.ts';
import type { KnownFrom } from '#features/forms/domain/prefill.ts';
import type { Known } from '#features/forms/web/public.tsx';
import type { SheetShown } from '../api.ts';
import type { UnitSheetWords } from './ru.ts';

/** Where a known answer is from, as a phrase after «уже известно». */
export function phraseOf(from: KnownFrom, words: Pick<UnitSheetWords, 'from'>): string {
  switch (from.from) {
    case 'before':
      return words.from.before(from.title);
    case 'form':
      return words.from.form(from.title);
    case 'registry':
      return words.from.registry(from.fact);
    case 'results':
      return words.from.results(from.year);
  }
}

/** Said at a field as long as what stands there is what was known. */
export function knownBy(
  prefill: SheetShown['prefill'],
  answers: Answers,
  words: Pick<UnitSheetWords, 'from'>,
): Readonly<Record<string, Known>> {
  const same = prefill.filter(
    ({ code, answer }) => JSON.stringify(own(answers.values, code)) === JSON.stringify(answer),
  );
  return Object.fromEntries(same.map(({ code, answer, from }) => [code, { answer, from: phraseOf(from, words) }]));
}

/** Known answers laid under a sheet that nobody has touched: they become answers with the first thing that is done. */
export function withKnown(answers: Answers, prefill: SheetShown['prefill']): Answers {
  const known = prefill.map(({ code, answer }): readonly [string, Answer] => [code, answer]);
  return { values: { ...Object.fromEntries(known), ...answers.values }, reasons: answers.reasons };
}

/** Answers of the time before, in words. */
export function beforeBy(
  { fields }: CompiledForm,
  before: SheetShown['before'],
  say: (code: string, answer: Answer) => string,
): Readonly<Record<string, string>> {
  if (before === null) return {};
  const said = [...fields.keys()].flatMap((code) => {
    const answer = own(before.answers.values, code);
    return answer === undefined ? [] : [[code, say(code, answer)] as const];
  });
  return Object.fromEntries(said);
}
