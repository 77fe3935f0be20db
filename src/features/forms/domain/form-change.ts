import type { FieldTypeName } from './definition.ts';

interface FromTo {
  readonly from: string;
  readonly to: string;
}
interface Named {
  readonly label: string;
}

/** How a definition differs from another, in facts: the pages have the words. */
export interface FormChangeFacts {
  'title.changed': FromTo;
  'purpose.changed': FromTo;
  'minutes.changed': { readonly from: number; readonly to: number };
  'section.added': Named;
  'section.removed': Named;
  'section.renamed': FromTo;
  'section.condition': Named;
  'field.added': Named & { readonly type: FieldTypeName };
  'field.removed': Named;
  'field.moved': Named & { readonly section: string };
  'field.retyped': Named & { readonly from: FieldTypeName; readonly to: FieldTypeName };
  'field.renamed': FromTo;
  'field.hint': Named;
  'field.required': Named & { readonly isRequired: boolean };
  'field.unknown': Named & { readonly mayBeUnknown: boolean };
  'field.condition': Named;
  'field.prefill': Named;
  'field.settings': Named;
  'option.added': Named & { readonly option: string };
  'option.removed': Named & { readonly option: string };
  'option.renamed': Named & FromTo;
  'check.added': { readonly message: string };
  'check.removed': { readonly message: string };
  'check.changed': { readonly message: string };
}
export type FormChangeKind = keyof FormChangeFacts;
export const formChangeKinds = [
  ...(['title.changed', 'purpose.changed', 'minutes.changed'] as const),
  ...(['section.added', 'section.removed', 'section.renamed', 'section.condition'] as const),
  ...(['field.added', 'field.removed', 'field.moved', 'field.retyped', 'field.renamed', 'field.hint'] as const),
  ...(['field.required', 'field.unknown', 'field.condition', 'field.prefill', 'field.settings'] as const),
  ...(['option.added', 'option.removed', 'option.renamed'] as const),
  ...(['check.added', 'check.removed', 'check.changed'] as const),
] satisfies readonly FormChangeKind[];

export type FormChange = {
  readonly [K in FormChangeKind]: {
    readonly kind: K;
    /** The field, section or check; null: the form. */
    readonly code: string | null;
    readonly facts: FormChangeFacts[K];
  };
}[FormChangeKind];
