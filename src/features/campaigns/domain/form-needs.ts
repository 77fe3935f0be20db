import { own, recordOf } from '#features/forms/domain/own.ts';
import type { FormDefinition } from '#features/forms/domain/definition.ts';

/** What a form's conditions and checks look at beside the answers themselves. */
export interface FormNeeds {
  readonly before: boolean;
  /** Codes of other forms. */
  readonly forms: readonly string[];
}

/** Found once for a form: most need nothing, and then nothing is read. */
export function needsOf({ sections, checks }: FormDefinition): FormNeeds {
  const forms = new Set<string>();
  let before = false;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    const record = recordOf(value);
    if (record === null) return;
    const form = own(record, 'form');
    if (own(record, 'kind') === 'before') before = true;
    if (own(record, 'kind') === 'other' && typeof form === 'string') forms.add(form);
    Object.values(record).forEach(look);
  };
  look(checks);
  for (const { visibleWhen, fields } of sections) look([visibleWhen, fields.map((field) => field.visibleWhen)]);
  return { before, forms: [...forms].sort() };
}
