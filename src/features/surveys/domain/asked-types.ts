import type { Field, FieldTypeName } from '#features/forms/domain/definition.ts';

/** What may be asked without a name: what is counted. Own words, days, links and files tell who wrote them. */
export const countedTypes = [
  ...(['choice', 'many', 'integer', 'decimal', 'percent'] as const),
] satisfies readonly FieldTypeName[];
export type CountedType = (typeof countedTypes)[number];
export type CountedField = Extract<Field, { readonly type: CountedType }>;

export function isCounted(field: Field): field is CountedField {
  return (countedTypes as readonly string[]).includes(field.type);
}
