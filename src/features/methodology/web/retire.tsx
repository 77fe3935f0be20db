import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useForm } from '#ui/use-form.ts';
import { useMethodCommand, type Version } from './api.ts';
import { useMethodologyWords } from './words.ts';

export function Retire({ version }: { readonly version: Version }): ReactElement | null {
  const words = useMethodologyWords();
  const mayRetire = useMay('methodology.retire');
  const retiring = useMethodCommand('retire');
  const form = useForm({ lastYear: '' }, ({ lastYear }) =>
    /^(199\d|20\d\d)$/.test(lastYear) ? {} : { lastYear: words.draft.yearWrong },
  );
  if (!mayRetire) return null;
  return (
    <details className="no-print">
      <summary>{words.page.retire}</summary>
      <Form
        form={form}
        action={words.page.retire}
        isBusy={retiring.isPending}
        error={retiring.error}
        sentences={words.sentences}
        onValid={({ lastYear }) => {
          retiring.mutate({ methodologyId: version.methodologyId, lastYear: Number(lastYear) });
        }}
      >
        <TextField
          label={words.page.retireYear}
          hint={words.page.retireHint}
          inputMode="numeric"
          isNarrow
          {...form.field('lastYear')}
        />
      </Form>
    </details>
  );
}
