import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { campaignsClient, type SheetShown, useReread } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { sheetWords } from './words.ts';

const asked = ['extend', 'excuse'] as const;
type Asked = (typeof asked)[number];

/** A term of their own, or no answer at all: for one unit, with the reason. */
export function Exceptions({ shown }: { readonly shown: SheetShown }): ReactElement | null {
  const words = useWords(sheetWords);
  const { may } = shown;
  const [verb, setVerb] = useState<Asked | null>(null);
  const offered = asked.filter((one) => may.includes(one));
  if (offered.length === 0 && !may.includes('expect')) return null;
  return (
    <section className="section no-print" aria-labelledby="exceptions">
      <h2 id="exceptions">{words.exceptions}</h2>
      {verb === null ? (
        <div className="actions">
          {offered.map((one) => (
            <Button
              key={one}
              isQuiet
              onPress={() => {
                setVerb(one);
              }}
            >
              {words[one]}
            </Button>
          ))}
          {may.includes('expect') ? <Expect shown={shown} /> : null}
        </div>
      ) : (
        <AskForm
          shown={shown}
          verb={verb}
          onClose={() => {
            setVerb(null);
          }}
        />
      )}
    </section>
  );
}

function Expect({ shown }: { readonly shown: SheetShown }): ReactElement {
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const reread = useReread();
  const { waveId } = shown.wave;
  const { unitId } = shown.unit;
  const expect = useMutation({
    mutationFn: () => campaignsClient.command('expect', { waveId, unitId }),
    onSettled: reread,
  });
  return (
    <>
      {expect.isError ? <FailureNote error={expect.error} sentences={refusals} /> : null}
      <Button
        isQuiet
        isDisabled={expect.isPending}
        onPress={() => {
          expect.mutate();
        }}
      >
        {words.expect}
      </Button>
    </>
  );
}

interface AskFormProps {
  readonly shown: SheetShown;
  readonly verb: Asked;
  readonly onClose: () => void;
}

function AskForm({ shown, verb, onClose }: AskFormProps): ReactElement {
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const reread = useReread();
  const { waveId } = shown.wave;
  const { unitId } = shown.unit;
  const form = useForm({ dueOn: '', reason: '' }, ({ dueOn, reason }) => ({
    dueOn: verb === 'extend' && dueOn === '' ? words.dueNeeded : undefined,
    reason: reason.trim() === '' ? words.reasonNeeded : undefined,
  }));
  const send = useMutation({
    mutationFn: async ({ dueOn, reason }: { dueOn: string; reason: string }): Promise<unknown> => {
      if (verb === 'excuse') return await campaignsClient.command('excuse', { waveId, unitId, reason });
      return await campaignsClient.command('extend', { waveId, unitIds: [unitId], dueOn, reason });
    },
    onSuccess: async () => {
      await reread();
      onClose();
    },
  });
  return (
    <Form
      form={form}
      action={words[verb]}
      isBusy={send.isPending}
      error={send.error}
      sentences={refusals}
      aside={
        <Button isQuiet onPress={onClose}>
          {words.cancel}
        </Button>
      }
      onValid={(values) => {
        send.mutate(values);
      }}
    >
      {verb === 'excuse' ? <p className="text">{words.excuseText}</p> : null}
      {verb === 'extend' ? <TextField label={words.newDue} type="date" isNarrow {...form.field('dueOn')} /> : null}
      <TextArea label={words.reason} rows={2} {...form.field('reason')} />
    </Form>
  );
}
