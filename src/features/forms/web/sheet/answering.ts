import type { Answer, AttachedFile } from '../../domain/answers.ts';
import type { AnswerProblem } from '../../domain/answer-problem.ts';
import type { Field, FieldTypeName } from '../../domain/definition.ts';

/** A field of one type. */
export type FieldOf<T extends FieldTypeName> = Extract<Field, { readonly type: T }>;

/** What was known before anybody typed: shown for confirmation, with where it is from. */
export interface Known {
  readonly answer: Answer;
  /** A phrase: «из реестра», «по результатам 2023 года». */
  readonly from: string;
}

/** What a question has to know of the sheet it stands in. */
export interface Asking {
  /** Problems that are told now, of this field and further in. */
  readonly problems: readonly AnswerProblem[];
  readonly isReadOnly: boolean;
  readonly known: Known | undefined;
  /** The answer of the time before, in words; null when there was none. */
  readonly before: string | null;
  /** Changed since it was confirmed. */
  readonly isChanged: boolean;
  readonly onAnswer: (answer: Answer | undefined) => void;
  /** Undefined: files cannot be attached here, as in a preview. */
  readonly attach: ((file: File) => Promise<AttachedFile>) | undefined;
  /** Where an attached file is read. */
  readonly fileHref: ((file: AttachedFile) => string) | undefined;
}

/** The element of a place in the sheet: the summary of problems leads there. */
export function idOf(at: string): string {
  return `answer-${at.replaceAll('.', '-')}`;
}

export function problemsAt(problems: readonly AnswerProblem[], at: string): readonly AnswerProblem[] {
  return problems.filter((problem) => problem.at === at);
}
