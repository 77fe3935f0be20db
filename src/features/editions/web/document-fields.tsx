import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import type { FieldErrors, FormState } from '#ui/use-form.ts';
import type { DecisionDocument } from '../contract.ts';
import type { EditionsWords } from './ru.ts';
import { editionsWords } from './words.ts';

export interface DocumentValues {
  readonly title: string;
  readonly number: string;
  readonly date: string;
}
export const noDocument: DocumentValues = { title: '', number: '', date: '' };

/** Null when nothing was filled in. */
export function documentOf({ title, number, date }: DocumentValues): DecisionDocument | null {
  const document = { title: title.trim(), number: number.trim(), date };
  return Object.values(document).every((text) => text === '') ? null : document;
}

export function checkDocument(values: DocumentValues, { wrong }: EditionsWords['form']): FieldErrors {
  return {
    title: values.title.trim() === '' ? wrong.title : undefined,
    number: values.number.trim() === '' ? wrong.number : undefined,
    date: values.date === '' ? wrong.date : undefined,
  };
}

interface DocumentFieldsProps<V extends DocumentValues> {
  readonly form: FormState<V>;
  readonly isOptional?: boolean;
}

/** Title, number and date of the document by which something is decided. */
export function DocumentFields<V extends DocumentValues>({
  form,
  isOptional = false,
}: DocumentFieldsProps<V>): ReactElement {
  const words = useWords(editionsWords).form;
  const text = (name: keyof DocumentValues) => ({
    name,
    value: form.values[name],
    onChange: (value: string): void => {
      form.change({ [name]: value } as unknown as Partial<V>);
    },
  });
  return (
    <>
      <TextField
        label={words.documentTitle}
        hint={words.documentTitleHint}
        isOptional={isOptional}
        {...text('title')}
      />
      <TextField label={words.documentNumber} isNarrow isOptional={isOptional} {...text('number')} />
      <TextField label={words.documentDate} type="date" isNarrow isOptional={isOptional} {...text('date')} />
    </>
  );
}
