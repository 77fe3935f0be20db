import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { AnswerProblem } from '../../domain/answer-problem.ts';
import type { Answer, Answers, AttachedFile } from '../../domain/answers.ts';
import type { CompiledForm } from '../../domain/compile.ts';
import { isOfOneValue, type Field } from '../../domain/definition.ts';
import type { AnswerContext } from '../../domain/numbers.ts';
import { own } from '../../domain/own.ts';
import type { Asking, FieldOf, Known } from './answering.ts';
import { MatrixQuestion, PercentQuestion } from './count-questions.tsx';
import { FileQuestion } from './file-question.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { ReadAnswer } from './read-answer.tsx';
import { Reason } from './reason.tsx';
import { ChoiceQuestion, ManyQuestion, NumberQuestion, TextQuestion } from './simple-questions.tsx';
import { TableQuestion } from './table-question.tsx';
import { isUnknown, UnknownTick } from './unknown.tsx';
import { sheetWords } from './words.ts';
import './sheet.css';

export interface FormSheetProps {
  readonly compiled: CompiledForm;
  readonly answers: Answers;
  readonly context: AnswerContext;
  /** How often somebody tried to submit: before the first time only wrong answers are told, afterwards also missing ones, in a summary. */
  readonly attempt: number;
  readonly known?: Readonly<Record<string, Known>>;
  /** Answers of the time before, in words, by field. */
  readonly before?: Readonly<Record<string, string>>;
  /** Fields that changed since they were confirmed. */
  readonly changed?: ReadonlySet<string>;
  readonly isReadOnly?: boolean;
  readonly attach?: (file: File) => Promise<AttachedFile>;
  readonly fileHref?: (file: AttachedFile) => string;
  readonly onAnswer: (code: string, answer: Answer | undefined) => void;
  readonly onReason: (check: string, reason: string) => void;
}

/** A form as who answers sees it: one column, only what is asked, everything wrong said at its place and once above. */
export function FormSheet(props: FormSheetProps): ReactElement {
  const { compiled, answers, context, attempt, isReadOnly = false } = props;
  const words = useWords(sheetWords);
  const { problems, settled, visible, asked, answered } = compiled.examine(answers, context);
  const told = attempt > 0 ? problems : problems.filter(({ severity }) => severity !== 'missing');
  const warnings = isReadOnly ? settled : [...problems, ...settled].filter(({ severity }) => severity === 'warning');
  const sections = compiled.definition.sections.filter(({ fields }) => fields.some(({ code }) => visible.has(code)));
  return (
    <div className="form sheet">
      {attempt > 0 ? <ProblemSummary compiled={compiled} problems={problems} attempt={attempt} /> : null}
      <p className="small" role="status">
        {words.filled(answered, asked)}
      </p>
      {sections.map((section) => (
        <section key={section.code} aria-label={section.title}>
          <h2>{section.title}</h2>
          {section.fields
            .filter(({ code }) => visible.has(code))
            .map((field) => (
              <Asked key={field.code} {...props} field={field} told={told} warnings={warnings} />
            ))}
        </section>
      ))}
    </div>
  );
}

interface AskedProps extends FormSheetProps {
  readonly field: Field;
  readonly told: readonly AnswerProblem[];
  readonly warnings: readonly AnswerProblem[];
}

/** One question with what belongs to it. */
function Asked(props: AskedProps): ReactElement {
  const { field, answers, told, warnings, known = {}, before = {}, changed, isReadOnly = false } = props;
  const { code } = field;
  const answer = own(answers.values, code);
  const onAnswer = (next: Answer | undefined): void => {
    props.onAnswer(code, next);
  };
  const asking: Asking = {
    ...{ isReadOnly, attach: props.attach, fileHref: props.fileHref, onAnswer },
    problems: told.filter(({ at }) => at === code || at.startsWith(`${code}.`)),
    known: own(known, code),
    before: own(before, code) ?? null,
    isChanged: changed?.has(code) ?? false,
  };
  return (
    <>
      <AnswerTo {...{ field, answer, asking }} />
      {warnings.map((problem) =>
        problem.kind === 'check' && problem.at.split('.')[0] === code ? (
          <Reason
            key={problem.facts.check}
            problem={problem}
            check={problem.facts.check}
            reason={own(answers.reasons, problem.facts.check) ?? ''}
            isReadOnly={isReadOnly}
            onReason={(text) => {
              props.onReason(problem.facts.check, text);
            }}
          />
        ) : null,
      )}
    </>
  );
}

interface AnswerToProps {
  readonly field: Field;
  readonly answer: Answer | undefined;
  readonly asking: Asking;
}

function AnswerTo({ field, answer, asking }: AnswerToProps): ReactElement {
  const { isReadOnly, onAnswer } = asking;
  if (isReadOnly && isOfOneValue(field)) return <ReadAnswer {...{ field, answer, asking }} />;
  const isWithout = isUnknown(answer);
  return (
    <>
      {questionOf(field, isWithout ? undefined : answer, { ...asking, isReadOnly: isReadOnly || isWithout })}
      {field.mayBeUnknown === true ? <UnknownTick {...{ code: field.code, answer, isReadOnly, onAnswer }} /> : null}
    </>
  );
}

function questionOf(field: Field, answer: Answer | undefined, asking: Asking): ReactElement {
  if (isOfOneValue(field)) return oneValueOf(field, answer, asking);
  switch (field.type) {
    case 'percent':
      return <PercentQuestion {...{ field, answer, asking }} />;
    case 'matrix':
      return <MatrixQuestion {...{ field, answer, asking }} />;
    case 'table':
      return <TableQuestion {...{ field, answer, asking }} />;
    case 'file':
      return <FileQuestion {...{ field, answer, asking }} />;
    case 'many':
      return <ManyQuestion {...{ field, answer, asking }} />;
  }
}

function oneValueOf(
  field: FieldOf<'integer' | 'decimal' | 'choice' | 'text' | 'date' | 'link'>,
  answer: Answer | undefined,
  asking: Asking,
): ReactElement {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return <NumberQuestion {...{ field, answer, asking }} />;
    case 'choice':
      return <ChoiceQuestion {...{ field, answer, asking }} />;
    case 'text':
    case 'date':
    case 'link':
      return <TextQuestion {...{ field, answer, asking }} />;
  }
}
