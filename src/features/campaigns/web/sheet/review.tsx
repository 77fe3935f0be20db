import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { campaignsClient, type SheetShown, useReread } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { Changes } from './changes.tsx';
import { sheetWords } from './words.ts';

interface ReviewProps {
  readonly shown: SheetShown;
  readonly compiled: CompiledForm;
}

/** The decision of who confirms, above the answers: what changed since, confirm, or send back. */
export function Review({ shown, compiled }: ReviewProps): ReactElement {
  const { may } = shown;
  const mayDecide = may.includes('confirm') || may.includes('return');
  return (
    <>
      {shown.changes.length > 0 ? <Changes shown={shown} compiled={compiled} /> : null}
      {mayDecide ? <Decision shown={shown} /> : null}
    </>
  );
}

function Decision({ shown }: Pick<ReviewProps, 'shown'>): ReactElement {
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const reread = useReread();
  const [isReturning, setIsReturning] = useState(false);
  const { may, wave, unit } = shown;
  // Beside the button for those that are ticked above.
  const isPartial = unit.changed > 0;
  const key = { waveId: wave.waveId, unitId: unit.unitId, revision: unit.revision };
  const confirm = useMutation({
    mutationFn: () => campaignsClient.command('confirm', key),
    onSettled: reread,
  });
  return (
    <section className="section no-print" aria-labelledby="decide">
      <h2 id="decide">{words.review}</h2>
      {confirm.isError ? <FailureNote error={confirm.error} sentences={refusals} /> : null}
      {isReturning ? (
        <ReturnForm
          unitKey={key}
          onClose={() => {
            setIsReturning(false);
          }}
        />
      ) : (
        <div className="actions">
          {may.includes('confirm') ? (
            <Button
              isQuiet={isPartial}
              isDisabled={confirm.isPending}
              onPress={() => {
                confirm.mutate();
              }}
            >
              {isPartial ? words.confirmAll : words.confirm}
            </Button>
          ) : null}
          {may.includes('return') ? (
            <Button
              isQuiet
              onPress={() => {
                setIsReturning(true);
              }}
            >
              {words.return}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

interface ReturnFormProps {
  readonly unitKey: { readonly waveId: number; readonly unitId: number; readonly revision: number };
  readonly onClose: () => void;
}

function ReturnForm({ unitKey, onClose }: ReturnFormProps): ReactElement {
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const reread = useReread();
  const form = useForm({ remark: '' }, ({ remark }) => (remark.trim() === '' ? { remark: words.remarkNeeded } : {}));
  const send = useMutation({
    mutationFn: ({ remark }: { readonly remark: string }) =>
      campaignsClient.command('return', { ...unitKey, remark: remark.trim() }),
    onSuccess: async () => {
      await reread();
      onClose();
    },
  });
  return (
    <Form
      form={form}
      action={words.return}
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
      <TextArea label={words.remarkLabel} hint={words.remarkHint} {...form.field('remark')} />
    </Form>
  );
}
