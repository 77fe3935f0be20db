import { isUsualDay } from '#kernel/day.ts';
import {
  errorAt,
  nothingAnswered,
  wellAnswered,
  type AnswerFacts,
  type AnswerProblem,
  type Finding,
} from './answer-problem.ts';
import type { CellType, DateType, DecimalType, IntegerType, TextType } from './definition.ts';
import { compareExact, exactOf, exactOfInteger, exactText, type Exact } from './exact.ts';

/** No address of a page is longer. */
export const LONGEST_LINK = 2000;

/** An answer that is one value, in a field of its own or in a cell of a table. */
export function examineCell(type: CellType, answer: unknown, at: string): Finding {
  if (answer === undefined || isBlank(answer)) return nothingAnswered;
  if (type.type === 'integer') return examineInteger(type, answer, at);
  return typeof answer === 'string' ? examineWritten(type, answer, at) : wrongType(type, at);
}

function examineWritten(type: Exclude<CellType, IntegerType>, answer: string, at: string): Finding {
  switch (type.type) {
    case 'decimal':
      return examineDecimal(type, answer, at);
    case 'choice': {
      const isKnown = type.options.some(({ code }) => code === answer);
      return isKnown ? wellAnswered : refused(errorAt(at, 'no_such_option', { found: answer.slice(0, 100) }));
    }
    case 'text':
      return examineText(type, answer, at);
    case 'date':
      return examineDate(type, answer, at);
    case 'link':
      return isLink(answer) ? wellAnswered : refused(errorAt(at, 'not_a_link', { found: answer.slice(0, 100) }));
  }
}

/** A link that a page may offer: of the web, without a password in it. */
export function isLink(text: string): boolean {
  return text.length <= LONGEST_LINK && /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(text);
}

function isBlank(answer: unknown): boolean {
  return typeof answer === 'string' && answer.trim() === '';
}

function examineInteger(type: IntegerType, answer: unknown, at: string): Finding {
  const exact = typeof answer === 'number' ? exactOfInteger(answer) : null;
  return exact === null ? wrongType(type, at) : bounded(exact, type, at);
}

function examineDecimal(type: DecimalType, answer: string, at: string): Finding {
  const exact = exactOf(answer);
  if (exact === null) return wrongType(type, at);
  const { digits, min, max } = type;
  if (exact.digits > digits) return refused(errorAt(at, 'too_many_digits', { found: exactText(exact), digits }));
  return bounded(exact, { min, max }, at);
}

interface Bounds {
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
}

function bounded(found: Exact, { min, max }: Bounds, at: string): Finding {
  const [least, most] = [boundOf(min), boundOf(max)];
  const text = exactText(found);
  if (least !== null && compareExact(found, least) < 0)
    return outOf(errorAt(at, 'too_small', { found: text, min: exactText(least) }));
  if (most !== null && compareExact(found, most) > 0)
    return outOf(errorAt(at, 'too_large', { found: text, max: exactText(most) }));
  return wellAnswered;
}

function boundOf(bound: number | string | undefined): Exact | null {
  if (bound === undefined) return null;
  return typeof bound === 'number' ? exactOfInteger(bound) : exactOf(bound);
}

/** A count in a percent or a matrix: whole, never below zero unless the form says so. */
export function examineCount(answer: unknown, bounds: Bounds, at: string): Finding {
  if (answer === undefined) return nothingAnswered;
  const exact = typeof answer === 'number' ? exactOfInteger(answer) : null;
  if (exact === null) return refused(errorAt(at, 'wrong_type', { expected: 'integer' }));
  return bounded(exact, { min: bounds.min ?? 0, max: bounds.max }, at);
}

function examineText({ maxLength: most }: TextType, answer: string, at: string): Finding {
  return answer.length > most ? outOf(errorAt(at, 'too_long', { found: answer.length, most })) : wellAnswered;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, ISO: the 30th of February is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || !isUsualDay(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function examineDate(type: DateType, answer: string, at: string): Finding {
  if (!isDay(answer)) return wrongType(type, at);
  const { min, max } = type;
  if (min !== undefined && answer < min) return outOf(errorAt(at, 'too_early', { found: answer, min }));
  if (max !== undefined && answer > max) return outOf(errorAt(at, 'too_late', { found: answer, max }));
  return wellAnswered;
}

function wrongType({ type }: CellType, at: string): Finding {
  return refused(errorAt(at, 'wrong_type', { expected: type } satisfies AnswerFacts['wrong_type']));
}

/** Something is there, and it is no answer. */
export function refused(problem: AnswerProblem): Finding {
  return { isAnswered: false, problems: [problem] };
}

/** An answer that is not allowed. */
function outOf(problem: AnswerProblem): Finding {
  return { isAnswered: true, problems: [problem] };
}
