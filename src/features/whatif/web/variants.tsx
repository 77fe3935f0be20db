import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useForm } from '#ui/use-form.ts';
import { useFormats } from '#ui/use-formats.ts';
import { useVariants, type Variant, whatifClient } from './api.ts';
import { useWhatifWords } from './words.ts';

const route = getRouteApi('/what-if/$year');

interface Asked {
  readonly variantId: number;
  readonly verb: 'rename' | 'remove';
}

export function Variants({ year }: { readonly year: number }): ReactElement | null {
  const words = useWhatifWords().variants;
  const { data } = useVariants(year);
  const columns = useColumns();
  if (data === undefined) return null;
  return (
    <section className="section" aria-labelledby="variants">
      <h2 id="variants">{words.title}</h2>
      {data.variants.length === 0 ? (
        <p className="text">{words.none}</p>
      ) : (
        <DataTable
          label={words.title}
          columns={columns}
          rows={data.variants}
          rowKey={({ variantId }) => variantId}
          isBare
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<Variant>[] {
  const words = useWhatifWords().variants;
  const formats = useFormats();
  const [asked, setAsked] = useState<Asked | null>(null);
  return useMemo((): readonly Column<Variant>[] => {
    const { columns: headings } = words;
    const close = (): void => {
      setAsked(null);
    };
    const count = (id: 'listed' | 'came' | 'left'): Column<Variant> => ({
      ...{ id, heading: headings[id], align: 'end' },
      cell: ({ [id]: value }) => formats.count(value),
      sortBy: ({ [id]: value }) => value,
    });
    return [
      {
        ...{ id: 'name', heading: headings.name },
        sortBy: ({ name }) => name,
        cell: (variant) => (
          <Name variant={variant} asked={asked?.variantId === variant.variantId ? asked.verb : null} onDone={close} />
        ),
      },
      count('listed'),
      count('came'),
      count('left'),
      {
        ...{ id: 'keeper', heading: headings.keeper },
        sortBy: ({ createdAt }) => createdAt,
        cell: ({ createdBy, createdAt }) =>
          [createdBy, formats.date(createdAt)].filter((part) => part !== null).join(', '),
      },
      {
        ...{ id: 'actions', heading: headings.actions, isForActions: true },
        cell: (variant) => (
          <Actions
            variant={variant}
            onAsk={(verb) => {
              setAsked({ variantId: variant.variantId, verb });
            }}
          />
        ),
      },
    ];
  }, [words, formats, asked]);
}

function Name({ variant, asked, onDone }: ActProps & { readonly asked: Asked['verb'] | null }): ReactElement {
  return (
    <>
      {variant.name}
      {asked === 'rename' ? <Rename variant={variant} onDone={onDone} /> : null}
      {asked === 'remove' ? <Remove variant={variant} onDone={onDone} /> : null}
    </>
  );
}

interface ActionsProps {
  readonly variant: Variant;
  readonly onAsk: (asked: Asked['verb']) => void;
}

function Actions({ variant, onAsk }: ActionsProps): ReactElement {
  const words = useWhatifWords().variants;
  const { set } = route.useSearch();
  const { variantId, name, settings } = variant;
  const params = { year: String(variant.year) };
  const own = settings === '' ? undefined : settings;
  return (
    <div className="whatif-actions">
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
    </div>
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
