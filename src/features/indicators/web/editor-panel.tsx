import { useMutation, type UseMutationResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { FormRow, formsContract } from '#features/forms/contract.ts';
import { createClient } from '#ui/client.ts';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { type FieldErrors, type FormState, useForm } from '#ui/use-form.ts';
import { directions, type IndicatorDefinition } from '../domain/definition.ts';
import { formsBehind } from '../domain/reckon.ts';
import { indicatorsClient, type IndicatorShown } from './api.ts';
import { definitionOf, isComplex, noValues, questionsOf, valuesOf, type EditorValues } from './editor-values.ts';
import { indicatorsWords } from './words.ts';

const formsClient = createClient<typeof formsContract>('forms');
const chosenUnits = ['percent', 'count', 'ratio'] as const;

interface EditorPanelProps {
  /** Null: a new one. */
  readonly indicator: Pick<IndicatorShown, 'code' | 'version' | 'definition'> | null;
  readonly onClose: () => void;
}

/** An indicator of the region, by choosers; saving makes the next version of its formula. */
export function EditorPanel({ indicator, onClose }: EditorPanelProps): ReactElement {
  const all = useWords(indicatorsWords);
  const words = all.editor;
  const before: IndicatorDefinition | null = indicator?.definition ?? null;
  const form = useForm<EditorValues>(initialOf(indicator), (values) => faults(values, before, words.missing));
  const published = usePublished();
  const chosen = published.find(({ code }) => code === form.values.form) ?? null;
  const save = useSave(indicator, chosen, onClose);
  return (
    <SidePanel title={indicator === null ? words.add : words.change(indicator.code)} onClose={onClose}>
      <p className="small">{words.versions}</p>
      <Form
        form={form}
        action={words.save}
        isBusy={save.isPending}
        error={save.error}
        sentences={all.refusals}
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        {indicator === null ? (
          <TextField label={words.code} hint={words.codeHint} isPlain {...form.field('code')} />
        ) : null}
        <TextField label={words.title} {...form.field('title')} />
        {before !== null && isComplex(before) ? (
          <p className="note">{words.complex}</p>
        ) : (
          <Formula form={form} forms={published} formId={chosen?.formId ?? null} />
        )}
        <Judgement form={form} />
      </Form>
    </SidePanel>
  );
}

function useSave(
  indicator: EditorPanelProps['indicator'],
  chosen: FormRow | null,
  onSaved: () => void,
): UseMutationResult<unknown, Error, EditorValues> {
  const queries = useQueryClient();
  const before = indicator?.definition ?? null;
  const subject = chosen?.subject ?? before?.subject ?? 'school';
  return useMutation({
    mutationFn: (values: EditorValues) =>
      indicatorsClient.command('save', {
        code: values.code,
        version: indicator?.version ?? 0,
        // What travels is a plain copy: the contract's lists are not read-only.
        definition: structuredClone(definitionOf(values, subject, before)) as never,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['indicators'] });
      onSaved();
    },
  });
}

function initialOf(indicator: EditorPanelProps['indicator']): EditorValues {
  if (indicator === null) return noValues;
  const { code, definition } = indicator;
  return valuesOf(code, definition, formsBehind(definition)[0] ?? '');
}

/** Forms that are asked now, but for those that know nobody's answer. */
function usePublished(): readonly FormRow[] {
  const { data } = useQuery({
    queryKey: ['forms', 'list', {}],
    queryFn: ({ signal }) => formsClient.query('list', {}, signal),
  });
  return (data?.forms ?? []).filter(({ published, isAnonymous }) => published !== null && !isAnonymous);
}

function faults(values: EditorValues, before: IndicatorDefinition | null, missing: string): FieldErrors {
  const isWords = before !== null && isComplex(before);
  const required: readonly (keyof EditorValues)[] = [
    ...(before === null ? (['code'] as const) : []),
    ...(['title', 'numeratorTitle', 'denominatorTitle', 'source'] as const),
    ...(isWords ? [] : (['form', 'numerator'] as const)),
  ];
  return Object.fromEntries(required.flatMap((name) => (values[name].trim() === '' ? [[name, missing]] : [])));
}

interface PartProps {
  readonly form: FormState<EditorValues>;
}

interface FormulaProps extends PartProps {
  readonly forms: readonly { readonly code: string; readonly title: string }[];
  readonly formId: number | null;
}

function Formula({ form, forms, formId }: FormulaProps): ReactElement {
  const all = useWords(indicatorsWords);
  const words = all.editor;
  const shown = useQuery({
    queryKey: ['forms', 'show', formId, 'published'],
    queryFn: ({ signal }) => formsClient.query('show', { formId: formId ?? 0 }, signal),
    enabled: formId !== null,
  });
  const questions = shown.data === undefined ? [] : questionsOf(shown.data.definition, words.option);
  const options = questions.map(({ value, label }) => ({ value, label }));
  return (
    <>
      <SelectField
        label={words.form}
        empty={words.chooseForm}
        options={forms.map(({ code, title }) => ({ value: code, label: title }))}
        {...form.field('form')}
      />
      <SelectField
        label={words.unit}
        options={chosenUnits.map((unit) => ({ value: unit, label: all.units[unit] }))}
        {...form.field('unit')}
      />
      <SelectField
        label={words.numerator}
        empty={words.chooseQuestion}
        options={options}
        {...form.field('numerator')}
      />
      <SelectField label={words.denominator} empty={words.everybody} options={options} {...form.field('denominator')} />
    </>
  );
}

function Judgement({ form }: PartProps): ReactElement {
  const all = useWords(indicatorsWords);
  const words = all.editor;
  return (
    <>
      <TextField label={words.numeratorTitle} {...form.field('numeratorTitle')} />
      <TextField label={words.denominatorTitle} {...form.field('denominatorTitle')} />
      <SelectField
        label={words.direction}
        options={directions.map((direction) => ({ value: direction, label: all.directions[direction] }))}
        {...form.field('direction')}
      />
      <TextField
        label={words.target}
        hint={words.targetHint}
        inputMode="numeric"
        isNarrow
        isOptional
        {...form.field('target')}
      />
      <TextField label={words.source} hint={words.sourceHint} {...form.field('source')} />
    </>
  );
}
