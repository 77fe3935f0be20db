import type { FormDefinition } from '#features/forms/domain/definition.ts';
import type { Direction, IndicatorDefinition, Measure, ValueUnit } from '../domain/definition.ts';

/** What the editor asks; `numerator` and `denominator` name a question, or an option of one. */
export interface EditorValues {
  readonly code: string;
  readonly title: string;
  readonly form: string;
  readonly unit: ValueUnit | '';
  readonly numerator: string;
  readonly numeratorTitle: string;
  /** Empty: everybody who answered. */
  readonly denominator: string;
  readonly denominatorTitle: string;
  readonly direction: Direction | '';
  readonly target: string;
  readonly source: string;
}

export interface Question {
  /** `code` or `code=option`. */
  readonly value: string;
  readonly label: string;
}

/** Numbers and options of a form that a sum can be made of. */
export function questionsOf(
  { sections }: FormDefinition,
  said: (label: string, part: string) => string,
): readonly Question[] {
  return sections
    .flatMap(({ fields }) => fields)
    .flatMap((field): readonly Question[] => {
      const { code, label } = field;
      if (field.type === 'integer') return [{ value: code, label }];
      if (field.type === 'choice' || field.type === 'many')
        return field.options.map((option) => ({ value: `${code}=${option.code}`, label: said(label, option.label) }));
      if (field.type === 'percent')
        return [
          { value: `${code}.part`, label: said(label, field.partLabel) },
          { value: `${code}.whole`, label: said(label, field.wholeLabel) },
        ];
      if (field.type !== 'matrix') return [];
      return field.indicators.flatMap((row) =>
        field.categories.map((column) => ({
          value: `${code}.${row.code}.${column.code}`,
          label: said(said(label, row.label), column.label),
        })),
      );
    });
}

export function measureOf(form: string, question: string): Measure {
  const [of = '', option] = question.split('=');
  if (question === '') return { kind: 'unit' };
  return option === undefined ? { kind: 'answer', form, of } : { kind: 'chosen', form, of, option };
}

/** The question of a measure that can be chosen here; null: it is more than that. */
export function questionOf(measure: Measure): string | null {
  if (measure.kind === 'unit') return '';
  if (measure.kind === 'answer') return measure.of;
  return measure.kind === 'chosen' ? `${measure.of}=${measure.option}` : null;
}

/** Only words, target and judgement of it are changed here. */
export function isComplex({ numerator, denominator, unit }: IndicatorDefinition): boolean {
  const known = questionOf(numerator);
  return unit === 'distribution' || known === null || known === '' || questionOf(denominator) === null;
}

export function valuesOf(code: string, definition: IndicatorDefinition, form: string): EditorValues {
  const { title, unit, numerator, numeratorTitle, denominator, denominatorTitle, direction, target, source } =
    definition;
  return {
    ...{ code, title, form, unit, numeratorTitle, denominatorTitle, direction, source },
    ...{ numerator: questionOf(numerator) ?? '', denominator: questionOf(denominator) ?? '' },
    target: target === null ? '' : String(target),
  };
}

export const noValues: EditorValues = {
  ...{ code: '', title: '', form: '', unit: 'percent', numerator: '', numeratorTitle: '', denominator: '' },
  ...{ denominatorTitle: '', direction: 'up', target: '', source: '' },
};

/** Of an indicator that is there already, everything that is not asked stays. */
export function definitionOf(
  values: EditorValues,
  subject: 'school' | 'municipality',
  before: IndicatorDefinition | null,
): IndicatorDefinition {
  const { title, form, numerator, numeratorTitle, denominator, denominatorTitle, target, source } = values;
  const unit = values.unit === '' ? 'percent' : values.unit;
  const direction = values.direction === '' ? 'none' : values.direction;
  const said = { title, numeratorTitle, denominatorTitle, direction, source };
  const aim = { target: /^\d{1,7}$/.test(target.trim()) ? Number(target) : null };
  if (before !== null && isComplex(before)) return { ...before, ...said, ...aim };
  return {
    ...(before ?? { group: 'own', parts: [], leastKnown: 1 }),
    ...{ ...said, ...aim, unit, subject },
    ...{ numerator: measureOf(form, numerator), denominator: measureOf(form, denominator) },
  };
}
