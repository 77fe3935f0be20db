import type { Answers } from '#features/forms/domain/answers.ts';
import { recordOf } from '#features/forms/domain/own.ts';
import { forgetKept, keep, readKept } from '#ui/kept.ts';

/** What somebody has answered so far, on this device only. */
export interface KeptAnswers {
  readonly answers: Answers;
  /** They were sent once and nothing came back: they may have been taken. */
  readonly isTried: boolean;
}

/** The code itself is not left behind with the answers: a mark by which the same slip finds them again. */
function nameOf(code: string): string {
  let mark = 5381;
  for (const letter of code) mark = (Math.imul(mark, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return `survey.${mark.toString(36)}`;
}

export function readAnswers(code: string): KeptAnswers {
  const kept = recordOf(readKept(nameOf(code)));
  const answers = recordOf(kept?.['answers']);
  const values = recordOf(answers?.['values']) ?? {};
  const reasons = recordOf(answers?.['reasons']) ?? {};
  return { answers: { values, reasons } as Answers, isTried: kept?.['isTried'] === true };
}

/** @returns whether the browser keeps anything */
export function keepAnswers(code: string, kept: KeptAnswers): boolean {
  return keep(nameOf(code), kept);
}

export function forgetAnswers(code: string): void {
  forgetKept(nameOf(code));
}
