import type { ReactElement } from 'react';
import { SelectField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { registryFacts, type Field, type Prefill } from '../../domain/definition.ts';
import { editorWords } from '../words.ts';
import { put } from './edit.ts';
import { Problems } from './problems.tsx';
import type { EditorWords } from './ru.ts';

interface PrefillProps {
  readonly at: string;
  readonly field: Field;
  readonly onField: (field: Field) => void;
}

/** What is known already is offered, not asked again. */
export function PrefillField({ at, field, onField }: PrefillProps): ReactElement {
  const words = useWords(editorWords);
  const choices = choicesFor(field, words);
  const now = field.prefill;
  const value = now === undefined ? '' : JSON.stringify(now);
  const isListed = now === undefined || choices.some((choice) => choice.value === value);
  const options = isListed ? choices : [...choices, { value, label: sayPrefill(now, words) }];
  return (
    <>
      <SelectField
        name={`${at}.prefill`}
        label={words.prefill}
        empty={words.prefillNone}
        value={value}
        options={options}
        onChange={(next) => {
          onField(put(field, 'prefill', next === '' ? undefined : (JSON.parse(next) as Prefill)));
        }}
      />
      <Problems at={`${at}.prefill`} />
    </>
  );
}

function choicesFor(
  { type }: Field,
  words: EditorWords,
): readonly { readonly value: string; readonly label: string }[] {
  const facts = type === 'text' || type === 'choice' ? registryFacts : [];
  const types = type === 'integer' ? Object.keys(words.procedures) : [];
  const all: readonly Prefill[] = [
    { from: 'before' },
    ...facts
      .filter((fact) => type === 'text' || fact === 'kind' || fact === 'level')
      .map((fact): Prefill => ({ from: 'registry', fact })),
    ...types.flatMap((procedureType) =>
      (['participants', 'low'] as const).map((count): Prefill => ({ from: 'results', count, procedureType })),
    ),
  ];
  return all.map((prefill) => ({ value: JSON.stringify(prefill), label: sayPrefill(prefill, words) }));
}

function sayPrefill(prefill: Prefill, words: EditorWords): string {
  switch (prefill.from) {
    case 'before':
      return words.prefillBefore;
    case 'registry':
      return words.prefillFact(prefill.fact);
    case 'results':
      return words.prefillResults(prefill.count, words.procedures[prefill.procedureType] ?? prefill.procedureType);
    case 'form':
      return words.prefillForm(prefill.form);
  }
}
