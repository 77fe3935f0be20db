import type { AnswerProblem } from '../../domain/answer-problem.ts';
import { en } from './en.ts';
import { ru, type SheetWords } from './ru.ts';

export const sheetWords = { ru, en };

/** What is wrong, in a sentence: a check has its own. */
export function sentenceOf({ kind, facts, message }: AnswerProblem, words: SheetWords): string {
  const say = words.problems[kind] as (facts: AnswerProblem['facts']) => string;
  return message ?? say(facts);
}
