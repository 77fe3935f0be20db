import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { CheckField, SelectField, TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import type { FormSubject } from '../../domain/definition.ts';
import { formsClient, formsKey } from '../api.ts';
import { formsWords } from '../words.ts';
import { codeOf } from './code-of.words.ts';
import { createNamed } from './create-named.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

interface Values {
  readonly title: string;
  readonly subject: FormSubject | '';
  readonly isAnonymous: boolean;
}
const blank: Values = { title: '', subject: 'school', isAnonymous: false };

/** A title is enough to begin with: the code is made of it, the questions come on the next page. */
export function NewForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords({ ru, en });
  const { refusals } = useWords(formsWords);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<Values>(blank, ({ title }) => (title.trim() === '' ? { title: words.needsName } : {}));
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ title, subject, isAnonymous }: Values) =>
      createNamed(codeOf(title), (code) =>
        formsClient.command('create', {
          // Without names it is always a school that is answered about.
          ...{ code, isAnonymous, subject: subject === '' || isAnonymous ? 'school' : subject },
          definition: {
            title: title.trim(),
            ...{ purpose: '', minutes: 10, checks: [] },
            sections: [{ code: 's1', title: words.start, fields: [] }],
          },
        }),
      ),
    onSuccess: async ({ formId }) => {
      await queries.invalidateQueries({ queryKey: formsKey });
      await navigate({ to: '/forms/$formId', params: { formId: String(formId) } });
    },
  });
  return (
    <FormCard title={words.newTitle} text={words.newText}>
      <Form
        form={form}
        action={words.create}
        isBusy={isPending}
        error={error}
        sentences={refusals}
        aside={
          <Button isQuiet onPress={onClose}>
            {words.cancel}
          </Button>
        }
        onValid={(values) => {
          mutate(values);
        }}
      >
        <TextField label={words.name} isFocused {...form.field('title')} />
        <CheckField label={words.anonymous} hint={words.anonymousHint} {...form.field('isAnonymous')} />
        {form.values.isAnonymous ? null : (
          <SelectField
            label={words.subject}
            options={(['school', 'municipality'] as const).map((value) => ({ value, label: words.subjects[value] }))}
            {...form.field('subject')}
          />
        )}
      </Form>
    </FormCard>
  );
}
