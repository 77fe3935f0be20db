import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { describeChanges, useMethodologyWords } from '#features/methodology/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import { type Tried, whatifClient } from './api.ts';
import { useWhatifWords } from './words.ts';

const route = getRouteApi('/what-if/$year');

interface SaidProps {
  readonly base: Parameters;
  readonly tried: Tried;
  readonly year: number;
}

/** The question in words, and what may be made of it. */
export function Said({ base, tried, year }: SaidProps): ReactElement {
  const words = useWhatifWords();
  const methods = useMethodologyWords();
  const mayDraft = useMay('methodology.saveDraft');
  const { set } = route.useSearch();
  const [isOpen, setIsOpen] = useState(false);
  const lines = tried.parameters === null ? [] : describeChanges(methods, base, tried.parameters);
  return (
    <div className="whatif-said">
      <h2>{words.said}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="small no-print">{words.share}</p>
      <div className="actions no-print">
        <Button
          isExpanded={isOpen}
          isDisabled={tried.parameters === null}
          onPress={() => {
            setIsOpen(!isOpen);
          }}
        >
          {words.keep}
        </Button>
        {mayDraft ? (
          <Link
            to="/methodology-draft"
            search={{ name: tried.method.name, version: tried.method.version, set }}
            className="btn quiet"
          >
            {words.draft}
          </Link>
        ) : null}
      </div>
      {isOpen ? <Keep year={year} set={set ?? ''} /> : null}
    </div>
  );
}

function Keep({ year, set }: { readonly year: number; readonly set: string }): ReactElement {
  const words = useWhatifWords();
  const queries = useQueryClient();
  const form = useForm({ name: '' }, ({ name }) => (name.trim() === '' ? { name: words.keepName } : {}));
  const keeping = useMutation({
    mutationFn: (name: string) => whatifClient.command('keep', { year, set, name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['whatif', 'variants'] }),
  });
  if (keeping.isSuccess) return <Notice kind="done">{words.kept(form.values.name)}</Notice>;
  return (
    <Form
      form={form}
      action={words.keep}
      isBusy={keeping.isPending}
      error={keeping.error}
      sentences={words.sentences}
      onValid={({ name }) => {
        keeping.mutate(name);
      }}
    >
      <TextField label={words.keepName} hint={words.keepHint} {...form.field('name')} />
    </Form>
  );
}
