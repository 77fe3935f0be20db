import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
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
  const { wholeRegion } = useWords(accessWords);
  const formats = useFormats();
  return (
    <table className="cards">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.whom}</th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.until}</th>
          <th scope="col">{words.used}</th>
          <th scope="col">{words.by}</th>
          <th scope="col">
            <span className="unseen">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.guestLinkId}>
            <th scope="row">{link.label}</th>
            <td data-heading={words.place}>{link.territory ?? wholeRegion}</td>
            <td data-heading={words.until}>
              {link.isOpen ? formats.lastDay(link.validTo) : <span className="small">{words.closed}</span>}
            </td>
            <td data-heading={words.used}>
              {link.lastUsedAt === null ? (
                <span className="small">{words.never}</span>
              ) : (
                formats.dateTime(link.lastUsedAt)
              )}
            </td>
            <td data-heading={words.by}>{link.madeBy}</td>
            <td>{link.isOpen ? <Revoke link={link} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
