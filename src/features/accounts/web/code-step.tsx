import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { useForm } from '#ui/use-form.ts';
import { OutcomeNote } from './outcome-note.tsx';
import type { Steps } from './use-steps.ts';
import { accountsWords } from './words.ts';

/** The second step: a page of its own, so that a phone shows one field and one button. */
export function CodeStep<V>({ steps }: { readonly steps: Steps<V> }): ReactElement {
  const { code: words, refusals } = useWords(accountsWords);
  const form = useForm({ code: '' }, ({ code }) => ({ code: code.trim() === '' ? words.empty : undefined }));
  return (
    <Page title={words.title} lead={words.lead}>
      <OutcomeNote outcome={steps.outcome} />
      <Form
        form={form}
        action={words.action}
        isBusy={steps.isBusy}
        error={steps.error}
        sentences={refusals}
        aside={<LinkButton onPress={steps.back}>{words.back}</LinkButton>}
        onValid={({ code }) => {
          steps.submitCode(code);
        }}
      >
        <TextField
          label={words.label}
          hint={words.hint}
          autoComplete="one-time-code"
          isNarrow
          isFocused
          {...form.field('code')}
        />
      </Form>
    </Page>
  );
}
