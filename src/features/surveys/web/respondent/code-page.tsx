import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { useForm } from '#ui/use-form.ts';
import { readSlipCode } from '../../domain/slip-code.ts';
import { respondentWords } from './words.ts';

interface CodeFormProps {
  readonly onCode: (code: string) => void;
}

/** The address was typed from paper, without the code behind it. */
export function CodePage({ onCode }: CodeFormProps): ReactElement {
  const words = useWords(respondentWords);
  return (
    <Page title={words.asked} lead={words.askedText}>
      <CodeForm onCode={onCode} />
    </Page>
  );
}

export function CodeForm({ onCode }: CodeFormProps): ReactElement {
  const words = useWords(respondentWords);
  const form = useForm({ code: '' }, ({ code }) => ({
    code: readSlipCode(code) === null ? words.codeNeeded : undefined,
  }));
  return (
    <Form
      form={form}
      action={words.open}
      onValid={(values) => {
        const code = readSlipCode(values.code);
        if (code !== null) onCode(code);
      }}
    >
      <TextField label={words.code} hint={words.codeHint} isPlain {...form.field('code')} />
    </Form>
  );
}
