import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { Population } from '#features/obligations/domain/population.ts';
import { PopulationFields } from '#features/obligations/web/public.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import type { FormState } from '#ui/use-form.ts';
import { answerers, confirmers } from '../../domain/offices.ts';
import { campaignsWords } from '../words.ts';
import { chosenForm, type FormChoice } from './form-choice.ts';
import type { LaunchValues, Step } from './values.ts';
import { launchWords } from './words.ts';

interface StepFieldsProps {
  readonly step: Step;
  readonly form: FormState<LaunchValues>;
  readonly forms: readonly FormChoice[];
  readonly kept: Population | null;
}

export function StepFields({ step, form, forms, kept }: StepFieldsProps): ReactElement {
  if (step === 'form') return <FormStep form={form} forms={forms} />;
  if (step === 'term') return <TermStep form={form} />;
  return (
    <PopulationFields
      values={form.values}
      onChange={(part) => {
        form.change(part);
      }}
      kept={kept}
    />
  );
}

function FormStep({ form, forms }: Pick<StepFieldsProps, 'form' | 'forms'>): ReactElement {
  const words = useWords(launchWords);
  const mayWrite = useMay('forms.create');
  const offered = forms.filter(({ published }) => published !== null);
  const { name, value } = form.field('formId');
  if (offered.length === 0) return <Notice>{words.noForms}</Notice>;
  return (
    <>
      <SelectField
        label={words.form}
        hint={words.formHint}
        empty={words.choose}
        options={offered.map(({ formId, title, minutes, isAnonymous }) => ({
          value: String(formId),
          label: isAnonymous ? words.surveyOf(title, minutes) : words.formOf(title, minutes),
        }))}
        name={name}
        value={value}
        onChange={(chosen) => {
          const found = offered.find(({ formId }) => String(formId) === chosen);
          form.change(found === undefined ? { formId: '' } : chosenForm(found));
        }}
      />
      {mayWrite ? (
        <p className="small">
          <Link to="/forms">{words.newForm}</Link>
        </p>
      ) : null}
      <TextField label={words.name} hint={words.nameHint} {...form.field('title')} />
    </>
  );
}

function TermStep({ form }: Pick<StepFieldsProps, 'form'>): ReactElement {
  const words = useWords(launchWords);
  const isSurvey = form.values.answeredBy === 'anyone';
  return (
    <>
      <div className="launch-days">
        <TextField label={words.opensOn} type="date" {...form.field('opensOn')} />
        <TextField label={words.dueOn} type="date" {...form.field('dueOn')} />
      </div>
      {isSurvey ? null : (
        <TextField
          label={words.graceDays}
          hint={words.graceHint}
          inputMode="numeric"
          isNarrow
          {...form.field('graceDays')}
        />
      )}
      <div className="launch-days">
        <TextField label={words.periodFrom} type="date" {...form.field('periodFrom')} />
        <TextField label={words.periodTo} type="date" {...form.field('periodTo')} />
      </div>
      {isSurvey ? <Notice>{words.survey}</Notice> : <Offices form={form} />}
      <TextField label={words.document} hint={words.documentHint} isOptional {...form.field('sourceDocument')} />
    </>
  );
}

/** Who answers and who confirms. */
function Offices({ form }: Pick<StepFieldsProps, 'form'>): ReactElement {
  const words = useWords(launchWords);
  const offices = useWords(campaignsWords);
  return (
    <>
      <SelectField
        label={words.answeredBy}
        options={answerers
          .filter((value) => value !== 'anyone')
          .map((value) => ({ value, label: offices.answerers[value] }))}
        {...form.field('answeredBy')}
      />
      <SelectField
        label={words.confirmedBy}
        empty={words.nobody}
        options={confirmers.map((value) => ({ value, label: offices.confirmers[value] }))}
        {...form.field('confirmedBy')}
      />
    </>
  );
}
