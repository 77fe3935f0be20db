import { err, ok, type Result } from '#kernel/result.ts';
import type { Finding } from './answer-problem.ts';
import type { Answers } from './answers.ts';
import { checkCondition, checkExpression, checkVisibility, type Logic } from './check-logic.ts';
import { checkCodes, checkLabel, checkPrefill, checkType, CODE, limits } from './check-type.ts';
import { numbersRead } from './conditions.ts';
import type { Field, FormDefinition, Section } from './definition.ts';
import { examineWith, type Examined } from './examine.ts';
import { Place, type FormProblem } from './form-problem.ts';
import type { AnswerContext, Frame } from './numbers.ts';
import { orderFields, visibleFields, type Order } from './visible.ts';

/** A definition that was looked through once: the browser and the server both run it. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** By code, in the order in which they are asked. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Looks through answers, whatever was sent: says what is wrong, what is asked and how much of it is answered. Never throws. */
  examine(answers: Answers, context: AnswerContext): Examined;
  /** The answers as far as they may be read by conditions, checks and indicators. */
  read(answers: Answers, context: AnswerContext): Frame;
}

/** Everything wrong with a definition at once, or the form. */
export function compileForm(definition: FormDefinition): Result<CompiledForm, readonly FormProblem[]> {
  const problems: FormProblem[] = [];
  const place = new Place(problems);
  const fields = definition.sections.flatMap((section) => section.fields);
  const logic: Logic = { fields: new Map(fields.map((field) => [field.code, field])), count: 0 };
  checkForm(definition, place);
  for (const [index, section] of definition.sections.entries())
    checkSection(section, logic, place.in('sections').in(index, section.code));
  checkChecks(definition, logic, place.in('checks'));
  if (problems.length > 0) return err(problems);
  const { order, circular } = orderFields(definition);
  for (const code of circular) new Place(problems, placeOf(definition, code), code).tell('looks_at_itself', code);
  return problems.length > 0 ? err(problems) : ok(compiled(definition, logic.fields, order));
}

function compiled(definition: FormDefinition, fields: ReadonlyMap<string, Field>, order: Order['order']): CompiledForm {
  const read = (answers: Answers, context: AnswerContext): Frame => {
    const { before, others } = context;
    const frame = { fields, answers, before, others, found: new Map<string, Finding>() };
    return { ...frame, visible: visibleFields(order, frame) };
  };
  return {
    ...{ definition, fields, read },
    examine: (answers, context) => examineWith(definition.checks, read(answers, context)),
  };
}

function checkForm({ title, minutes, sections, checks }: FormDefinition, place: Place): void {
  checkLabel(title, place.in('title'));
  if (minutes < 1 || minutes > limits.minutes)
    place.in('minutes').tell('out_of_range', minutes, `1–${String(limits.minutes)}`);
  const count = sections.reduce((sum, { fields }) => sum + fields.length, 0);
  if (count === 0) place.in('sections').tell('no_fields');
  if (count > limits.fields) place.in('sections').tell('too_many_fields', count, limits.fields);
  checkCodes(
    sections.map(({ code }) => ({ code })),
    CODE,
    place.in('sections'),
  );
  checkCodes(
    checks.map(({ code }) => ({ code })),
    CODE,
    place.in('checks'),
  );
  checkFieldCodes(sections, place.in('sections'));
}

/** One code is one field of the whole form. */
function checkFieldCodes(sections: readonly Section[], place: Place): void {
  const seen = new Set<string>();
  for (const [index, { fields }] of sections.entries())
    for (const [number, { code }] of fields.entries()) {
      const at = place.in(index).in('fields').in(number, code).in('code');
      if (!CODE.test(code)) at.tell('bad_code', code);
      else if (seen.has(code)) at.tell('code_twice', code);
      seen.add(code);
    }
}

function checkSection({ title, fields, visibleWhen }: Section, logic: Logic, place: Place): void {
  checkLabel(title, place.in('title'));
  if (fields.length === 0) place.in('fields').tell('no_fields');
  if (visibleWhen !== undefined) checkVisibility(visibleWhen, logic, place.in('visibleWhen'));
  for (const [index, field] of fields.entries()) {
    const at = place.in('fields').in(index, field.code);
    checkLabel(field.label, at.in('label'));
    checkType(field, at);
    checkPrefill(field, at);
    if (field.visibleWhen !== undefined) checkVisibility(field.visibleWhen, logic, at.in('visibleWhen'));
  }
}

function checkChecks({ checks }: FormDefinition, logic: Logic, place: Place): void {
  for (const [index, { code, left, right, when, message }] of checks.entries()) {
    const at = place.in(index, code);
    checkLabel(message, at.in('message'));
    checkExpression(left, logic, at.in('left'));
    checkExpression(right, logic, at.in('right'));
    if (when !== undefined) checkCondition(when, logic, at.in('when'));
    // Whoever answers could mend nothing.
    if ([...numbersRead(left), ...numbersRead(right)].length === 0) at.in('left').tell('about_nothing');
  }
}

function placeOf({ sections }: FormDefinition, code: string): readonly (string | number)[] {
  const index = sections.findIndex(({ fields }) => fields.some((field) => field.code === code));
  const number = sections[index]?.fields.findIndex((field) => field.code === code) ?? 0;
  return ['sections', index, 'fields', number, 'visibleWhen'];
}
