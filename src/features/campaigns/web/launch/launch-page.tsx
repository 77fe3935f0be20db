import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { formsContract } from '#features/forms/contract.ts';
import type { Population } from '#features/obligations/domain/population.ts';
import { dayOf } from '#kernel/day.ts';
import { Button } from '#ui/button.tsx';
import { createClient, type OutputOf } from '#ui/client.ts';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { useWave } from '../api.ts';
import { Check } from './check.tsx';
import { chosenForm, type FormChoice } from './form-choice.ts';
import { StepFields } from './step-fields.tsx';
import { inputOf, type LaunchValues, newValues, stepErrors, steps, valuesOfWave } from './values.ts';
import { launchWords } from './words.ts';
import './launch.css';

const route = getRouteApi('/monitoring/new');
const formsClient = createClient<typeof formsContract>('forms');

function useForms(): UseQueryResult<OutputOf<typeof formsContract, 'list'>> {
  return useQuery({
    queryKey: ['forms', 'list', 'published'],
    queryFn: ({ signal }) => formsClient.query('list', {}, signal),
  });
}

/** A wave is put together in steps; nobody is asked before the last. */
export function LaunchPage(): ReactElement {
  const { wave, form } = route.useSearch();
  return wave === undefined ? <NewWave formId={form} /> : <DraftWave key={wave} waveId={wave} />;
}

function NewWave({ formId }: { readonly formId: number | undefined }): ReactElement {
  const forms = useForms();
  return (
    <Loaded query={forms}>
      {(shown) => {
        const first = newValues(dayOf(new Date()));
        const chosen = shown.forms.find((one) => one.formId === formId);
        // A form that was published a moment ago is not in what was read before.
        if (formId !== undefined && chosen === undefined && forms.isFetching) return null;
        const given = chosen === undefined ? {} : chosenForm(chosen);
        return <Steps key={formId} waveId={null} forms={shown.forms} start={{ ...first, ...given }} kept={null} />;
      }}
    </Loaded>
  );
}

function DraftWave({ waveId }: { readonly waveId: number }): ReactElement {
  const forms = useForms();
  const query = useWave(waveId);
  return (
    <Loaded query={forms}>
      {(choice) => (
        <Loaded query={query}>
          {({ wave, population }) => (
            <Steps waveId={waveId} forms={choice.forms} start={valuesOfWave(wave, population)} kept={population} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface StepsProps {
  readonly waveId: number | null;
  readonly forms: readonly FormChoice[];
  readonly start: LaunchValues;
  readonly kept: Population | null;
}

function Steps({ waveId, forms, start, kept }: StepsProps): ReactElement {
  const words = useWords(launchWords);
  const [at, setAt] = useState(waveId === null ? 0 : steps.length - 1);
  const step = steps[at] ?? 'form';
  const form = useForm(start, (values) => stepErrors(step, values, kept, words));
  const input = inputOf(form.values, kept);
  const back = (
    <Button
      isQuiet
      isDisabled={at === 0}
      onPress={() => {
        setAt(at - 1);
      }}
    >
      {words.previous}
    </Button>
  );
  return (
    <Page
      title={waveId === null ? words.title : words.titleOf(form.values.title)}
      lead={words.lead}
      above={
        <p className="crumb">
          <Link to="/monitoring">← {words.back}</Link>
        </p>
      }
    >
      <h2 aria-live="polite">{words.stepOf(at + 1, steps.length, words.steps[step])}</h2>
      {step === 'check' && input !== null ? (
        <Check waveId={waveId} input={input} back={back} />
      ) : (
        <Form
          key={step}
          form={form}
          action={words.next}
          aside={back}
          onValid={() => {
            setAt(at + 1);
          }}
        >
          <StepFields step={step} form={form} forms={forms} kept={kept} />
        </Form>
      )}
    </Page>
  );
}
