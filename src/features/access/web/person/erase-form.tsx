import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { privacyContract } from '#features/privacy/contract.ts';
import { createClient } from '#ui/client.ts';
import { Confirm } from '#ui/confirm.tsx';
import { TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import type { PersonShown } from '../api.ts';
import { Cancel } from './cancel.tsx';
import { textOrNull, useChange } from './use-change.ts';
import { useAccountRefusals } from './use-account-refusals.ts';
import { personWords } from './words.ts';

const privacyClient = createClient<typeof privacyContract>('privacy');
const LEAST_REASON = 3;

interface EraseFormProps {
  readonly person: PersonShown;
  readonly onClose: () => void;
}

/** Cannot be undone, so it says what goes and what stays, asks for the name, and asks once more. */
export function EraseForm({ person: { personId, name }, onClose }: EraseFormProps): ReactElement {
  const { data: words, forms } = useWords(personWords);
  const refusals = useAccountRefusals();
  const navigate = useNavigate();
  const [isSure, setIsSure] = useState(false);
  const form = useForm({ reason: '', orderNumber: '', typed: '' }, ({ reason, typed }) => ({
    reason: reason.trim().length < LEAST_REASON ? forms.wrong.reason : undefined,
    typed: typed.trim() === name ? undefined : words.wrongTyped,
  }));
  const erase = useChange(
    ({ reason, orderNumber }: typeof form.values) =>
      privacyClient.command('erasePerson', {
        personId,
        reason: reason.trim(),
        orderNumber: textOrNull(orderNumber),
      }),
    ({ actId }) => void navigate({ to: '/privacy/acts/$actId', params: { actId: String(actId) } }),
  );
  return (
    <FormCard title={words.title(name)}>
      <WhatGoes />
      <Form
        form={form}
        action={words.action}
        isBusy={erase.isPending}
        error={erase.error}
        sentences={refusals}
        aside={<Cancel onClose={onClose} />}
        onValid={() => {
          setIsSure(true);
        }}
      >
        <TextField label={words.reason} hint={words.reasonHint} {...form.field('reason')} />
        <TextField label={words.order} isOptional {...form.field('orderNumber')} />
        <TextField label={words.typed(name)} {...form.field('typed')} />
      </Form>
      {isSure ? (
        <Confirm
          title={words.confirmTitle}
          action={words.action}
          isBusy={erase.isPending}
          onConfirm={() => {
            erase.mutate(form.values, {
              onSettled: () => {
                setIsSure(false);
              },
            });
          }}
          onClose={() => {
            setIsSure(false);
          }}
        >
          <p>{words.confirmText}</p>
        </Confirm>
      ) : null}
    </FormCard>
  );
}

function WhatGoes(): ReactElement {
  const words = useWords(personWords).data;
  return (
    <div className="goes-stays">
      {(['goes', 'stays'] as const).map((which) => (
        <div key={which}>
          <b>{words[which]}</b>
          <ul>
            {words[`${which}Items`].map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
