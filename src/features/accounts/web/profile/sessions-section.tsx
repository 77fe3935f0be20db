import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { accountsClient, type Sessions, sessionsQuery } from '../api.ts';
import { browserName } from './browser-name.ts';
import { MasqueradesTable } from './masquerades-table.tsx';
import { ResetLinksTable } from './reset-links-table.tsx';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

/** Where this account is open, and who else looked through it. */
export function SessionsSections(): ReactElement {
  const { data, error } = useQuery(sessionsQuery);
  return (
    <>
      <Section name="sessions">
        {error === null ? null : <FailureNote error={error} />}
        {data === undefined ? null : <OpenSessions sessions={data.sessions} />}
      </Section>
      <Section name="masquerades">
        {data === undefined ? null : <MasqueradesTable masquerades={data.masquerades} />}
      </Section>
      <Section name="resetLinks">
        {data === undefined ? null : <ResetLinksTable resetLinks={data.resetLinks} />}
      </Section>
    </>
  );
}

function OpenSessions({ sessions }: Pick<Sessions, 'sessions'>): ReactElement {
  const { sessions: words, refusals } = useWords(profileWords);
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const endOne = useMutation({
    mutationFn: (sessionId: number) => accountsClient.command('endSession', { sessionId }),
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: () => accountsClient.command('endOtherSessions', {}),
    onSettled: refresh,
  });
  return (
    <>
      <p className="text">{words.text}</p>
      {endOne.isError ? <FailureNote error={endOne.error} sentences={refusals} /> : null}
      {endOthers.isError ? <FailureNote error={endOthers.error} sentences={refusals} /> : null}
      {endOthers.data === undefined ? null : <Notice kind="done">{words.ended(endOthers.data.ended)}</Notice>}
      {sessions.length === 0 ? (
        <p className="text">{words.none}</p>
      ) : (
        <SessionsTable sessions={sessions} isBusy={endOne.isPending} onEnd={endOne.mutate} />
      )}
      {sessions.length > 1 ? (
        <div className="actions">
          <Button
            isQuiet
            isDisabled={endOthers.isPending}
            onPress={() => {
              endOthers.mutate();
            }}
          >
            {words.endOthers}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface SessionsTableProps extends Pick<Sessions, 'sessions'> {
  readonly isBusy: boolean;
  readonly onEnd: (sessionId: number) => void;
}

function SessionsTable({ sessions, isBusy, onEnd }: SessionsTableProps): ReactElement {
  const words = useWords(profileWords).sessions;
  const formats = useFormats();
  return (
    <table className="cards" aria-labelledby="sessions">
      <thead>
        <tr>
          <th scope="col">{words.browser}</th>
          <th scope="col">{words.address}</th>
          <th scope="col">{words.started}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">
            <span className="unseen">{words.end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ sessionId, isThis, browser, address, startedAt, lastSeenAt }) => {
          const name = browserName(browser) ?? words.unknown;
          return (
            <tr key={sessionId}>
              <th scope="row">
                {name}
                {isThis ? <div className="small">{words.isThis}</div> : null}
              </th>
              <td data-heading={words.address}>{address}</td>
              <td data-heading={words.started}>{formats.dateTime(startedAt)}</td>
              <td data-heading={words.seen}>{formats.dateTime(lastSeenAt)}</td>
              <td>
                {isThis ? null : (
                  <LinkButton
                    isDisabled={isBusy}
                    label={words.endOf(name)}
                    onPress={() => {
                      onEnd(sessionId);
                    }}
                  >
                    {words.end}
                  </LinkButton>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
