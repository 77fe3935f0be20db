import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { useFormats } from '#ui/use-formats.ts';
import { useVariants, type Variant, whatifClient } from './api.ts';
import { useWhatifWords } from './words.ts';

const route = getRouteApi('/what-if/$year');

export function Variants({ year }: { readonly year: number }): ReactElement | null {
  const words = useWhatifWords().variants;
  const { data } = useVariants(year);
  if (data === undefined) return null;
  return (
    <section className="section" aria-labelledby="variants">
      <h2 id="variants">{words.title}</h2>
      {data.variants.length === 0 ? (
        <p className="text">{words.none}</p>
      ) : (
        <div className="table-frame" role="region" aria-label={words.title} tabIndex={0}>
          <table className="cards">
            <thead>
              <tr>
                {words.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.variants.map((variant) => (
                <Row key={variant.variantId} variant={variant} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ variant }: { readonly variant: Variant }): ReactElement {
  const words = useWhatifWords().variants;
  const formats = useFormats();
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const { name } = variant;
  const [, listed, came, left, keeper, actions] = words.columns;
  const close = (): void => {
    setAsked(null);
  };
  return (
    <tr>
      <th scope="row">
        {name}
        {asked === 'rename' ? <Rename variant={variant} onDone={close} /> : null}
        {asked === 'remove' ? <Remove variant={variant} onDone={close} /> : null}
      </th>
      <td data-label={listed} className="number">
        {formats.count(variant.listed)}
      </td>
      <td data-label={came} className="number">
        {formats.count(variant.came)}
      </td>
      <td data-label={left} className="number">
        {formats.count(variant.left)}
      </td>
      <td data-label={keeper}>
        {[variant.createdBy, formats.date(variant.createdAt)].filter((part) => part !== null).join(', ')}
      </td>
      <td data-label={actions} className="whatif-actions">
        <Actions variant={variant} onAsk={setAsked} />
      </td>
    </tr>
  );
}

interface ActionsProps {
  readonly variant: Variant;
  readonly onAsk: (asked: 'rename' | 'remove') => void;
}

function Actions({ variant, onAsk }: ActionsProps): ReactElement {
  const words = useWhatifWords().variants;
  const { set } = route.useSearch();
  const { variantId, name, settings } = variant;
  const params = { year: String(variant.year) };
  const own = settings === '' ? undefined : settings;
  return (
    <>
      <Link to="/what-if/$year" params={params} search={{ set: own }} aria-label={words.open(name)}>
        {words.openShort}
      </Link>
      <Link to="/what-if/$year" params={params} search={{ set, against: variantId }} aria-label={words.compare(name)}>
        {words.compareShort}
      </Link>
      {variant.isOwn ? (
        <>
          <Button
            isQuiet
            onPress={() => {
              onAsk('rename');
            }}
          >
            {words.rename}
          </Button>
          <Button
            isQuiet
            onPress={() => {
              onAsk('remove');
            }}
          >
            {words.remove}
          </Button>
        </>
      ) : null}
    </>
  );
}

interface ActProps {
  readonly variant: Variant;
  readonly onDone: () => void;
}

function Rename({ variant, onDone }: ActProps): ReactElement {
  const { variants: words, sentences } = useWhatifWords();
  const queries = useQueryClient();
  const form = useForm({ name: variant.name }, ({ name }) => (name.trim() === '' ? { name: words.renameTitle } : {}));
  const renaming = useMutation({
    mutationFn: (name: string) => whatifClient.command('rename', { variantId: variant.variantId, name }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['whatif', 'variants'] });
      onDone();
    },
  });
  return (
    <Form
      form={form}
      action={words.save}
      isBusy={renaming.isPending}
      error={renaming.error}
      sentences={sentences}
      onValid={({ name }) => {
        renaming.mutate(name);
      }}
    >
      <TextField label={words.renameTitle} {...form.field('name')} />
    </Form>
  );
}

function Remove({ variant, onDone }: ActProps): ReactElement {
  const { variants: words, sentences } = useWhatifWords();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => whatifClient.command('delete', { variantId: variant.variantId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['whatif', 'variants'] }),
  });
  return (
    <Confirm
      title={words.removeTitle(variant.name)}
      action={words.removeAction}
      isBusy={removing.isPending}
      onConfirm={() => {
        removing.mutate();
      }}
      onClose={onDone}
    >
      <p>{words.removeLead}</p>
      {removing.error === null ? null : <FailureNote error={removing.error} sentences={sentences} />}
    </Confirm>
  );
}
