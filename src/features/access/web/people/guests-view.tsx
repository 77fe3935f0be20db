import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { accessClient, type GuestLinkShown, useGuestLinks } from '../api.ts';
import { useRefusals } from '../refusals/use-refusals.ts';
import { accessWords } from '../role-words.ts';
import { GuestForm } from './guest-form.tsx';
import { peopleWords } from './words.ts';

/** Looks without an account: who has one, until when. */
export function GuestsView(): ReactElement {
  const words = useWords(peopleWords).guests;
  const query = useGuestLinks();
  const [isMaking, setIsMaking] = useState(false);
  return (
    <Loaded query={query}>
      {({ links }) => (
        <Page title={words.title(links.filter(({ isOpen }) => isOpen).length)} lead={words.lead}>
          {isMaking ? (
            <GuestForm
              isOpen={(guestLinkId) => links.some((link) => link.guestLinkId === guestLinkId && link.isOpen)}
              onClose={() => {
                setIsMaking(false);
              }}
            />
          ) : (
            <div className="actions">
              <Button
                onPress={() => {
                  setIsMaking(true);
                }}
              >
                {words.make}
              </Button>
            </div>
          )}
          {links.length === 0 ? <p className="note">{words.none}</p> : <LinksTable links={links} />}
        </Page>
      )}
    </Loaded>
  );
}

function LinksTable({ links }: { readonly links: readonly GuestLinkShown[] }): ReactElement {
  const words = useWords(peopleWords).guests;
  const columns = useColumns();
  return <DataTable label={words.caption} columns={columns} rows={links} rowKey={({ guestLinkId }) => guestLinkId} />;
}

function useColumns(): readonly Column<GuestLinkShown>[] {
  const words = useWords(peopleWords).guests;
  const { wholeRegion } = useWords(accessWords);
  const formats = useFormats();
  return useMemo((): readonly Column<GuestLinkShown>[] => {
    const placeOf = ({ territory }: GuestLinkShown): string => territory ?? wholeRegion;
    return [
      { id: 'whom', heading: words.whom, cell: ({ label }) => label, sortBy: ({ label }) => label },
      { id: 'place', heading: words.place, cell: placeOf, sortBy: placeOf },
      {
        id: 'until',
        heading: words.until,
        cell: ({ isOpen, validTo }) =>
          isOpen ? formats.lastDay(validTo) : <span className="small">{words.closed}</span>,
        sortBy: ({ isOpen, validTo }) => (isOpen ? validTo : null),
      },
      {
        id: 'used',
        heading: words.used,
        cell: ({ lastUsedAt }) =>
          lastUsedAt === null ? <span className="small">{words.never}</span> : formats.dateTime(lastUsedAt),
        sortBy: ({ lastUsedAt }) => lastUsedAt,
      },
      { id: 'by', heading: words.by, cell: ({ madeBy }) => madeBy, sortBy: ({ madeBy }) => madeBy },
      {
        id: 'actions',
        heading: words.actions,
        isForActions: true,
        cell: (link) => (link.isOpen ? <Revoke link={link} /> : null),
      },
    ];
  }, [words, wholeRegion, formats]);
}

function Revoke({ link: { guestLinkId, label } }: { readonly link: GuestLinkShown }): ReactElement {
  const words = useWords(peopleWords).guests;
  const refusals = useRefusals();
  const queries = useQueryClient();
  const { title, text, action } = words.confirm;
  return (
    <AskedAction
      verb={words.revoke}
      label={words.revokeOf(label)}
      question={{ title: title(label), text, action }}
      sentences={refusals}
      command={() => accessClient.command('revokeGuestLink', { guestLinkId })}
      onDone={() => queries.invalidateQueries({ queryKey: ['access', 'guestLinks'] })}
    />
  );
}
