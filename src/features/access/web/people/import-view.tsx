import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { en as faultsEn } from './faults/en.ts';
import { ru as faultsRu } from './faults/ru.ts';
import type { OutputOf } from '#ui/client.ts';
import { DropZone } from '#ui/drop-zone.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { ProblemTable } from '#ui/problem-table.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { accessContract } from '../../contract.ts';
import { accessClient } from '../api.ts';
import { useRefusals } from '../refusals/use-refusals.ts';
import { peopleWords } from './words.ts';

/** Invitations for all rows of a sheet, or everything that is wrong with it. */
export function ImportView(): ReactElement {
  const words = useWords(peopleWords).import;
  const refusals = useRefusals();
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) =>
      accessClient.upload('importPeople', { fileName: file.name }, { file, onProgress: setPercent }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['access'] }),
  });
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) send.mutate(file);
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <p>
        <a href={accessClient.href('importSample', {})} download>
          {words.sample}
        </a>
      </p>
      <DropZone {...words.drop} accept=".xlsx,.csv" isBusy={send.isPending} onFiles={take} />
      {send.isPending ? <Progress label={words.sending(send.variables.name)} percent={percent} /> : null}
      {send.isError ? <FailureNote error={send.error} sentences={refusals} /> : null}
      {send.data === undefined ? null : <Outcome outcome={send.data} />}
    </Page>
  );
}

function Outcome({ outcome }: { readonly outcome: OutputOf<typeof accessContract, 'importPeople'> }): ReactElement {
  const words = useWords(peopleWords).import;
  const faults: Readonly<Record<string, string>> = useWords({ ru: faultsRu, en: faultsEn });
  const { isAccepted, invited, mailed, toPrint, problems } = outcome;
  return (
    <div className="import-outcome">
      <Notice kind={isAccepted ? 'done' : 'error'}>
        {isAccepted ? words.accepted(invited, mailed, toPrint) : words.refused}
        {toPrint > 0 ? ` ${words.toPrint}` : null}
      </Notice>
      {isAccepted ? <Next mayPrint={toPrint > 0} /> : null}
      {problems.length === 0 ? null : <ProblemTable problems={problems} reason={(code) => faults[code] ?? code} />}
    </div>
  );
}

/** Where the links of those who were just invited are. */
function Next({ mayPrint }: { readonly mayPrint: boolean }): ReactElement {
  const words = useWords(peopleWords).import;
  const maySeeOutbox = useMay('accounts.outbox');
  return (
    <div className="actions">
      {mayPrint && maySeeOutbox ? (
        <Link className="btn" to="/outbox">
          {words.toOutbox}
        </Link>
      ) : null}
      <Link className="btn quiet" to="/people" search={{ view: 'invitations' }}>
        {words.toInvitations}
      </Link>
    </div>
  );
}
