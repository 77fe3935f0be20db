import { type ReactElement, useId, useState } from 'react';
import { en as reasonsEn } from '#features/results/en.ts';
import { ru as reasonsRu } from '#features/results/ru.ts';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { DropZone } from '#ui/drop-zone.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemTable } from '#ui/problem-table.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { EditionShown } from '../contract.ts';
import { editionsClient, type FederalRead, useDifference, useStep } from './api.ts';
import { DifferenceTables } from './difference-tables.tsx';
import { faultsFirst } from './faults-first.ts';
import { editionsWords } from './words.ts';

/** The federal list of the year: from a file to a draft, the difference looked at, then accepted. */
export function FederalSection({ year }: { readonly year: number }): ReactElement {
  const words = useWords(editionsWords).federal;
  const heading = useId();
  const shown = useDifference(year).data;
  const mayRead = useMay('editions.readFederal');
  const federal = shown?.federal ?? null;
  return (
    <section className="section" aria-labelledby={heading} id="federal">
      <h2 id={heading}>{words.heading}</h2>
      {federal !== null ? <State federal={federal} /> : <p className="text">{mayRead ? words.none : words.noneHere}</p>}
      {shown === undefined || federal === null ? null : <DifferenceTables shown={shown} />}
      {mayRead ? <Load year={year} /> : null}
    </section>
  );
}

function State({ federal }: { readonly federal: EditionShown }): ReactElement {
  const all = useWords(editionsWords);
  const words = all.federal;
  const formats = useFormats();
  const mayAccept = useMay('editions.acceptFederal');
  const mayWithdraw = useMay('editions.withdraw');
  const { editionId, state, publishedAt, fileName } = federal;
  const accept = useStep(() => editionsClient.command('acceptFederal', { editionId }));
  const withdraw = useStep(() => editionsClient.command('withdraw', { editionId }));
  if (state !== 'draft' || publishedAt !== null)
    return <Notice kind="done">{words.accepted(formats.date(publishedAt ?? federal.createdAt))}</Notice>;
  const error = accept.error ?? withdraw.error;
  return (
    <Notice>
      <p>{words.draft(fileName ?? '')}</p>
      {error === null ? null : <FailureNote error={error} sentences={all.refusals} />}
      <div className="actions no-print">
        {mayAccept ? (
          <Button
            isDisabled={accept.isPending}
            onPress={() => {
              accept.mutate(undefined);
            }}
          >
            {words.accept}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button
            isQuiet
            isDisabled={withdraw.isPending}
            onPress={() => {
              withdraw.mutate(undefined);
            }}
          >
            {words.putAside}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}

function Load({ year }: { readonly year: number }): ReactElement {
  const words = useWords(editionsWords).federal;
  const [percent, setPercent] = useState(0);
  const send = useStep((file: File) =>
    editionsClient.upload('readFederal', { year, fileName: file.name }, { file, onProgress: setPercent }),
  );
  return (
    <div className="no-print">
      <DropZone
        {...words.drop}
        accept=".csv,.txt,.tsv,.xlsx"
        isBusy={send.isPending}
        onFiles={([file]) => {
          if (file !== undefined) send.mutate(file);
        }}
      />
      {send.isPending ? <Progress label={words.sending(send.variables.name)} percent={percent} /> : null}
      {send.isError ? <FailureNote error={send.error} /> : null}
      {send.data === undefined ? null : <Outcome read={send.data} />}
    </div>
  );
}

function Outcome({ read }: { readonly read: FederalRead }): ReactElement {
  const words = useWords(editionsWords).federal;
  const { reasons }: { readonly reasons: Readonly<Record<string, string>> } = useWords({
    ru: reasonsRu,
    en: reasonsEn,
  });
  const { editionId, schools, problems } = read;
  return (
    <div aria-live="polite">
      <p className={editionId === null ? 'note note-error' : 'note note-done'}>
        {editionId === null ? words.refused : words.read(schools)}
      </p>
      {problems.length === 0 ? null : (
        <ProblemTable
          problems={faultsFirst(problems)}
          reason={(code) => words.reasons[code] ?? reasons[code] ?? code}
        />
      )}
    </div>
  );
}
