import type { Field, FormDefinition, Option } from './definition.ts';
import type { FormChange, FormChangeFacts, FormChangeKind } from './form-change.ts';

/** What a later version of a form asks otherwise than an earlier one, in the order of the later one; what went stands last. */
export function differenceOf(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  return [
    ...ofForm(before, after),
    ...ofSections(before, after),
    ...ofFields(placedFields(before), placedFields(after)),
    ...ofChecks(before, after),
  ];
}

function change<K extends FormChangeKind>(kind: K, code: string | null, facts: FormChangeFacts[K]): FormChange {
  return { kind, code, facts } as FormChange;
}

/** One change when it is one. */
function when<K extends FormChangeKind>(
  isChanged: boolean,
  ...[kind, code, facts]: [K, string | null, FormChangeFacts[K]]
): readonly FormChange[] {
  return isChanged ? [change(kind, code, facts)] : [];
}

function renamed<K extends 'title.changed' | 'purpose.changed' | 'section.renamed' | 'field.renamed'>(
  kind: K,
  code: string | null,
  { from, to }: FormChangeFacts[K],
): readonly FormChange[] {
  return when(from !== to, kind, code, { from, to });
}

/** Whether two parts of definitions say the same, in whatever order their keys stand: the store keeps them in its own. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]);
}

function ofForm(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  return [
    ...renamed('title.changed', null, { from: before.title, to: after.title }),
    ...renamed('purpose.changed', null, { from: before.purpose, to: after.purpose }),
    ...when(before.minutes !== after.minutes, 'minutes.changed', null, { from: before.minutes, to: after.minutes }),
  ];
}

function byCode<T extends { readonly code: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.code, one]));
}

/** What came, what stayed as pairs, and what went. */
function matched<T extends { readonly code: string }>(before: readonly T[], after: readonly T[]) {
  const [was, is] = [byCode(before), byCode(after)];
  return {
    added: after.filter(({ code }) => !was.has(code)),
    removed: before.filter(({ code }) => !is.has(code)),
    kept: after.flatMap((one) => {
      const old = was.get(one.code);
      return old === undefined ? [] : [[old, one] as const];
    }),
  };
}

function ofSections(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  const { added, removed, kept } = matched(before.sections, after.sections);
  return [
    ...added.map(({ code, title }) => change('section.added', code, { label: title })),
    ...kept.flatMap(([old, { code, title, visibleWhen }]) => [
      ...renamed('section.renamed', code, { from: old.title, to: title }),
      ...when(!isSame(old.visibleWhen, visibleWhen), 'section.condition', code, { label: title }),
    ]),
    ...removed.map(({ code, title }) => change('section.removed', code, { label: title })),
  ];
}

type PlacedField = Field & { readonly section: { readonly code: string; readonly title: string } };

function placedFields({ sections }: FormDefinition): readonly PlacedField[] {
  return sections.flatMap(({ code, title, fields }) => fields.map((field) => ({ ...field, section: { code, title } })));
}

function ofFields(before: readonly PlacedField[], after: readonly PlacedField[]): readonly FormChange[] {
  const { added, removed, kept } = matched(before, after);
  return [
    ...added.map(({ code, label, type }) => change('field.added', code, { label, type })),
    ...kept.flatMap(([old, one]) => [...ofField(old, one), ...ofType(old, one)]),
    ...removed.map(({ code, label }) => change('field.removed', code, { label })),
  ];
}

function ofField(old: PlacedField, one: PlacedField): readonly FormChange[] {
  const { code, label, isRequired, mayBeUnknown = false } = one;
  return [
    ...when(old.section.code !== one.section.code, 'field.moved', code, { label, section: one.section.title }),
    ...renamed('field.renamed', code, { from: old.label, to: label }),
    ...when(old.hint !== one.hint, 'field.hint', code, { label }),
    ...when(old.isRequired !== isRequired, 'field.required', code, { label, isRequired }),
    ...when((old.mayBeUnknown ?? false) !== mayBeUnknown, 'field.unknown', code, { label, mayBeUnknown }),
    ...when(!isSame(old.visibleWhen, one.visibleWhen), 'field.condition', code, { label }),
    ...when(!isSame(old.prefill, one.prefill), 'field.prefill', code, { label }),
  ];
}

function ofType(old: PlacedField, one: PlacedField): readonly FormChange[] {
  const { code, label, type } = one;
  if (old.type !== type) return [change('field.retyped', code, { label, from: old.type, to: type })];
  return [
    ...ofOptions(label, code, { before: optionsOf(old), after: optionsOf(one) }),
    ...when(!isSame(settingsOf(old), settingsOf(one)), 'field.settings', code, { label }),
  ];
}

function optionsOf(field: Field): readonly Option[] {
  return field.type === 'choice' || field.type === 'many' ? field.options : [];
}

/** What is left of a field when all is taken away that is told by itself. */
function settingsOf(field: PlacedField): unknown {
  const told = ['section', 'code', 'label', 'hint', 'isRequired', 'mayBeUnknown', 'visibleWhen', 'prefill', 'options'];
  return Object.entries(field)
    .filter(([key, value]) => value !== undefined && !told.includes(key))
    .toSorted();
}

function ofOptions(
  label: string,
  code: string,
  { before, after }: { readonly before: readonly Option[]; readonly after: readonly Option[] },
): readonly FormChange[] {
  const { added, removed, kept } = matched(before, after);
  return [
    ...added.map((option) => change('option.added', code, { label, option: option.label })),
    ...kept.flatMap(([old, { label: to }]) =>
      when(old.label !== to, 'option.renamed', code, { label, from: old.label, to }),
    ),
    ...removed.map((option) => change('option.removed', code, { label, option: option.label })),
  ];
}

function ofChecks(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  const { added, removed, kept } = matched(before.checks, after.checks);
  return [
    ...added.map(({ code, message }) => change('check.added', code, { message })),
    ...kept.flatMap(([old, one]) => when(!isSame(old, one), 'check.changed', one.code, { message: one.message })),
    ...removed.map(({ code, message }) => change('check.removed', code, { message })),
  ];
}
