import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { accountsClient, welcomeQuery } from '#features/accounts/web/public.tsx';
import { CopyBox } from '#ui/copy-box.tsx';
import { CheckField, SelectField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import type { AccountFormProps } from './account-form.ts';
import { Cancel } from './cancel.tsx';
import { useAccountRefusals } from './use-account-refusals.ts';
import { personWords } from './words.ts';

interface Values {
  readonly by: 'mail' | 'print' | '';
  readonly removesTotp: boolean;
}

export function ResetForm({ person, onClose }: AccountFormProps): ReactElement {
  const { account: words } = useWords(personWords);
  const refusals = useAccountRefusals();
  const hasMail = useQuery(welcomeQuery).data?.hasMail === true && person.email !== null;
  const form = useForm<Values>({ by: '', removesTotp: false });
  const by = form.values.by === '' ? (hasMail ? 'mail' : 'print') : form.values.by;
  const make = useMutation({
    mutationFn: (removesTotp: boolean) =>
      accountsClient.command('makeResetLink', { personId: person.personId, removesTotp, by }),
    onSuccess: ({ link, isMailed }) => {
      if (link === null) onClose(isMailed ? words.mailed : words.queued);
    },
  });
  const link = make.data?.link ?? null;
  return (
    <FormCard title={words.resetLink}>
      {link === null ? (
        <>
          <p className="text">{words.resetText}</p>
          <Form
            form={form}
            action={words.makeLink}
            isBusy={make.isPending}
            error={make.error}
            sentences={refusals}
            aside={<Cancel onClose={onClose} />}
            onValid={({ removesTotp }) => {
              make.mutate(removesTotp);
            }}
          >
            {person.hasTotp ? <CheckField label={words.removesTotp} {...form.field('removesTotp')} /> : null}
            <SelectField
              label={words.by}
              options={[
                { value: 'mail', label: words.mail },
                { value: 'print', label: words.print },
              ]}
              {...form.field('by')}
              value={by}
            />
          </Form>
        </>
      ) : (
        <>
          <Notice kind="done">{words.once}</Notice>
          <CopyBox label={words.link(person.name)} text={link} canPrint />
        </>
      )}
    </FormCard>
  );
}
