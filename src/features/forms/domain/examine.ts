import { errorAt, type AnswerProblem } from './answer-problem.ts';
import { compares, findingOf, holds, numbersRead } from './conditions.ts';
import type { Check } from './definition.ts';
import { exactText } from './exact.ts';
import { evaluate, type Frame } from './numbers.ts';
import { own } from './own.ts';

/** What answers are worth now. */
export interface Examined {
  /** What stands against a submission, in the order of the form; checks last. */
  readonly problems: readonly AnswerProblem[];
  /** Warnings for which a reason was given. */
  readonly settled: readonly AnswerProblem[];
  /** Codes of the fields that are asked. What was answered to the others is kept and not counted. */
  readonly visible: ReadonlySet<string>;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Nothing is missing, nothing is wrong, and every warning has its reason. */
export function isSubmittable({ problems }: Pick<Examined, 'problems'>): boolean {
  return problems.length === 0;
}

export function examineWith(checks: readonly Check[], frame: Frame): Examined {
  const { fields, answers, visible } = frame;
  const asked = [...fields.values()].filter(({ code }) => visible.has(code));
  const findings = asked.map((field) => findingOf(field, frame));
  const sent: Readonly<Record<string, unknown>> = answers.values;
  const strange = Object.keys(sent).filter((code) => sent[code] !== undefined && !fields.has(code));
  const told = checks.flatMap((check) => examineCheck(check, frame));
  const isSettled = ({ severity, facts }: AnswerProblem): boolean =>
    severity === 'warning' && 'check' in facts && isReason(own(answers.reasons, facts.check));
  const problems = [
    ...strange.map((code) => errorAt(code.slice(0, 60), 'no_such_field', { found: code.slice(0, 60) })),
    ...findings.flatMap((finding) => finding.problems),
    ...told.filter((problem) => !isSettled(problem)),
  ];
  const count = (severity: AnswerProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    ...{ problems, settled: told.filter(isSettled), visible },
    ...{ asked: asked.length, answered: findings.filter(({ isAnswered }) => isAnswered).length },
    ...{ errors: count('error'), warnings: count('warning') },
  };
}

function isReason(reason: unknown): boolean {
  return typeof reason === 'string' && reason.trim() !== '';
}

/** Where one side is unknown nothing is said. */
function examineCheck(
  { code, left, is, right, when, severity, message }: Check,
  frame: Frame,
): readonly AnswerProblem[] {
  if (when !== undefined && holds(when, frame) !== true) return [];
  const [one, other] = [evaluate(left, frame), evaluate(right, frame)];
  if (one === null || other === null || compares(one, is, other)) return [];
  const at = [...numbersRead(left), ...numbersRead(right)][0] ?? '';
  const facts = { check: code, left: exactText(one), is, right: exactText(other) };
  return [{ at, kind: 'check', severity, facts, message }];
}
