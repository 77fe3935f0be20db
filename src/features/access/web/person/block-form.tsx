import type { ReactElement } from 'react';
import { accountsClient } from '#features/accounts/web/public.tsx';
import { TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { Cancel } from './cancel.tsx';
import type { AccountFormProps } from './account-form.ts';
import { useAccountRefusals } from './use-account-refusals.ts';
import { useChange } from './use-change.ts';
import { personWords } from './words.ts';

const LEAST_REASON = 3;

export function BlockForm({ person: { personId }, onClose }: AccountFormProps): ReactElement {
  const { account: words, forms } = useWords(personWords);
  const refusals = useAccountRefusals();
  const form = useForm({ reason: '' }, ({ reason }) => ({
    reason: reason.trim().length < LEAST_REASON ? forms.wrong.reason : undefined,
  }));
  const block = useChange(
    (reason: string) => accountsClient.command('block', { personId, reason }),
    () => {
      onClose(words.blocked);
    },
  );
  return (
    <FormCard title={words.block} text={words.blockText}>
      <Form
        form={form}
        action={words.block}
        isBusy={block.isPending}
        error={block.error}
        sentences={refusals}
        aside={<Cancel onClose={onClose} />}
        onValid={({ reason }) => {
          block.mutate(reason.trim());
        }}
      >
        <TextField label={words.reason} hint={words.reasonHint} {...form.field('reason')} />
      </Form>
    </FormCard>
  );
}
