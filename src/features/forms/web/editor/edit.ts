import type {
  Column,
  Condition,
  Field,
  FieldType,
  FieldTypeName,
  FormDefinition,
  Option,
  Section,
} from '../../domain/definition.ts';

/** Where a field stands. */
export interface FieldPlace {
  readonly section: number;
  readonly field: number;
}

/** A thing with one of its parts set, or taken away. */
export function put<T extends object, K extends keyof T>(thing: T, key: K, value: T[K] | undefined): T {
  const rest = Object.fromEntries(Object.entries(thing).filter(([name]) => name !== key));
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** The same by the name of the part, where the parts of several types are written alike. */
export function withPart<T extends object>(thing: T, key: string, value: unknown): T {
  return put<Record<string, unknown>, string>(thing as Record<string, unknown>, key, value) as T;
}

/** The first of `q1`, `q2`, … that is free: who writes a form need not think of codes. */
export function freeCode(prefix: string, taken: readonly { readonly code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code));
  let number = taken.length + 1;
  while (codes.has(prefix + String(number))) number += 1;
  return prefix + String(number);
}

export function fieldsOf({ sections }: FormDefinition): readonly Field[] {
  return sections.flatMap(({ fields }) => fields);
}

const newTypes: { readonly [T in FieldTypeName]: Extract<FieldType, { readonly type: T }> } = {
  integer: { type: 'integer', min: 0 },
  decimal: { type: 'decimal', digits: 1 },
  percent: { type: 'percent', partLabel: '', wholeLabel: '' },
  choice: { type: 'choice', options: [] },
  many: { type: 'many', options: [] },
  text: { type: 'text', maxLength: 500 },
  date: { type: 'date' },
  link: { type: 'link' },
  file: { type: 'file', maxFiles: 3 },
  table: { type: 'table', columns: [], rows: { most: 20 } },
  matrix: { type: 'matrix', indicators: [], categories: [], min: 0 },
};

/** What a field of a type is at first. */
export function newType(type: FieldTypeName): FieldType {
  return newTypes[type];
}

/** The same question of another type; options go from a choice to a choice of many and back. */
export function retyped(field: Field, type: FieldTypeName): Field {
  const { code, label, hint, isRequired, mayBeUnknown, visibleWhen } = field;
  const said = { code, label, isRequired, hint, mayBeUnknown, visibleWhen };
  const asked = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const next = newType(type);
  const kept = 'options' in field && 'options' in next ? { ...next, options: field.options } : next;
  return { ...asked, ...kept } as Field;
}

export function withSections(definition: FormDefinition, sections: readonly Section[]): FormDefinition {
  return { ...definition, sections };
}

export function withSection(definition: FormDefinition, index: number, section: Section): FormDefinition {
  return withSections(definition, definition.sections.with(index, section));
}

/** A question after all others of a section, as required as the one before it. */
export function withNewField(definition: FormDefinition, index: number, type: FieldTypeName): FormDefinition {
  const section = definition.sections[index];
  if (section === undefined) return definition;
  const code = freeCode('q', fieldsOf(definition));
  const isRequired = section.fields.at(-1)?.isRequired ?? true;
  const field: Field = { code, label: '', isRequired, ...newType(type) };
  return withSection(definition, index, { ...section, fields: [...section.fields, field] });
}

export function withField(definition: FormDefinition, place: FieldPlace, field: Field): FormDefinition {
  const section = definition.sections[place.section];
  if (section === undefined) return definition;
  return withSection(definition, place.section, { ...section, fields: section.fields.with(place.field, field) });
}

export function withoutField(definition: FormDefinition, place: FieldPlace): FormDefinition {
  const section = definition.sections[place.section];
  if (section === undefined) return definition;
  const fields = section.fields.filter((_, index) => index !== place.field);
  return withSection(definition, place.section, { ...section, fields });
}

/** A second question like this one, after it, with a code of its own. */
export function withCopy(definition: FormDefinition, place: FieldPlace): FormDefinition {
  const section = definition.sections[place.section];
  const field = section?.fields[place.field];
  if (section === undefined || field === undefined) return definition;
  const copy = { ...field, code: freeCode('q', fieldsOf(definition)) };
  return withSection(definition, place.section, {
    ...section,
    fields: section.fields.toSpliced(place.field + 1, 0, copy),
  });
}

/** A step up or down; from the edge of a section into the one beside it. */
export function withFieldMoved(definition: FormDefinition, place: FieldPlace, step: -1 | 1): FormDefinition {
  const section = definition.sections[place.section];
  const field = section?.fields[place.field];
  if (section === undefined || field === undefined) return definition;
  const to = place.field + step;
  if (to >= 0 && to < section.fields.length)
    return withSection(definition, place.section, { ...section, fields: moved(section.fields, place.field, step) });
  const beside = definition.sections[place.section + step];
  if (beside === undefined) return definition;
  const fields = step === 1 ? [field, ...beside.fields] : [...beside.fields, field];
  return withSection(withoutField(definition, place), place.section + step, { ...beside, fields });
}

export function moved<T>(list: readonly T[], from: number, step: -1 | 1): readonly T[] {
  const [one, other] = [list[from], list[from + step]];
  if (one === undefined || other === undefined) return list;
  return list.with(from, other).with(from + step, one);
}

/**
 * Options as lines of text, one a line: whole lists are pasted. A line that was there keeps its code, wherever it went; one that was
 * written over keeps the code of its place, so that answers and conditions still mean it.
 */
export function optionsFromLines(text: string, known: readonly Option[]): readonly Option[] {
  const lines = text.split(/\r?\n/);
  const kept = lines.map((line) => known.find(({ label }) => label === line)?.code ?? null);
  const used = new Set(kept.filter((code) => code !== null));
  const options: Option[] = [];
  for (const [index, label] of lines.entries()) {
    const same = kept[index] ?? null;
    const here = known[index];
    const isOver = here !== undefined && !used.has(here.code) && lines.length === known.length;
    const isDouble = same !== null && options.some(({ code }) => code === same);
    const code =
      same !== null && !isDouble
        ? same
        : isOver
          ? here.code
          : freeCode('o', [...known, ...options.filter(({ code }) => !known.some((old) => old.code === code))]);
    used.add(code);
    options.push({ code, label });
  }
  return options;
}

/** Lines that say something: empty ones are only there while they are typed. */
export function withoutBlank(options: readonly Option[]): readonly Option[] {
  return options.filter(({ label }) => label.trim() !== '').map(({ code, label }) => ({ code, label: label.trim() }));
}

/** As it is shown while it is written: what has no words yet has some, and a condition that is not finished is left out. */
export function previewed(definition: FormDefinition, nameless: string): FormDefinition {
  const say = (text: string): string => (text.trim() === '' ? nameless : text);
  const some = (options: readonly Option[]): readonly Option[] =>
    options.length === 0
      ? [{ code: 'o1', label: nameless }]
      : options.map(({ code, label }) => ({ code, label: say(label) }));
  const columnOf = (column: Column): Column => {
    const said = { ...column, label: say(column.label) };
    return said.type === 'choice' ? { ...said, options: some(said.options) } : said;
  };
  const nothing: Column = { type: 'text', maxLength: 100, code: 'c1', label: nameless, isRequired: false };
  const fieldOf = (field: Field): Field => {
    const said = { ...withFinished(field), label: say(field.label) };
    if (said.type === 'choice' || said.type === 'many') return { ...said, options: some(said.options) };
    if (said.type === 'percent') return { ...said, partLabel: say(said.partLabel), wholeLabel: say(said.wholeLabel) };
    if (said.type === 'matrix')
      return { ...said, indicators: some(said.indicators), categories: some(said.categories) };
    if (said.type !== 'table') return said;
    const rows = 'fixed' in said.rows ? { fixed: some(said.rows.fixed) } : said.rows;
    return { ...said, rows, columns: said.columns.length === 0 ? [nothing] : said.columns.map(columnOf) };
  };
  const sections = definition.sections
    .filter(({ fields }) => fields.length > 0)
    .map((section) => ({ ...withFinished(section), title: say(section.title), fields: section.fields.map(fieldOf) }));
  const checks = definition.checks
    .filter(({ when }) => when === undefined || isFinished(when))
    .map((check) => ({ ...check, message: say(check.message) }));
  return { ...definition, title: say(definition.title), minutes: Math.max(1, definition.minutes), sections, checks };
}

function withFinished<T extends { readonly visibleWhen?: Condition }>(thing: T): T {
  const { visibleWhen } = thing;
  return visibleWhen === undefined || isFinished(visibleWhen) ? thing : put(thing, 'visibleWhen', undefined);
}

function isFinished(condition: Condition): boolean {
  if (condition.kind === 'chosen') return condition.option !== '';
  if (condition.kind === 'not') return isFinished(condition.of);
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.every(isFinished) : true;
}
