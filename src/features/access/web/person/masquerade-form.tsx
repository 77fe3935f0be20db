import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { accountsClient, useStartOver } from '#features/accounts/web/public.tsx';
import { TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import type { AccountFormProps } from './account-form.ts';
import { Cancel } from './cancel.tsx';
import { useAccountRefusals } from './use-account-refusals.ts';
import { personWords } from './words.ts';

const LEAST_REASON = 3;

export function MasqueradeForm({ person: { personId }, onClose }: AccountFormProps): ReactElement {
  const { account: words, forms } = useWords(personWords);
  const refusals = useAccountRefusals();
  const startOver = useStartOver();
  const form = useForm({ reason: '' }, ({ reason }) => ({
    reason: reason.trim().length < LEAST_REASON ? forms.wrong.reason : undefined,
  }));
  const begin = useMutation({
    mutationFn: (reason: string) => accountsClient.command('beginMasquerade', { personId, reason }),
    onSuccess: () => {
      startOver('/');
    },
  });
  return (
    <FormCard title={words.masquerade} text={words.masqueradeText}>
      <Form
        form={form}
        action={words.begin}
        isBusy={begin.isPending}
        error={begin.error}
        sentences={refusals}
        aside={<Cancel onClose={onClose} />}
        onValid={({ reason }) => {
          begin.mutate(reason.trim());
        }}
      >
        <TextField label={words.masqueradeReason} hint={words.masqueradeReasonHint} {...form.field('reason')} />
      </Form>
    </FormCard>
  );
}
