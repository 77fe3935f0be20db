import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { yearsQuery } from '#features/lists/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type BatchShown, resultsClient, type Slice } from './api.ts';
import { useProcedureName } from './procedure.tsx';
import { resultsWords } from './words.ts';

interface BatchProps {
  readonly batch: BatchShown;
}

/** What can be done with the batch in its state: load, put aside, take back, open the list it made. */
export function BatchActions({ batch }: BatchProps): ReactElement | null {
  const mayAct = useMay('results.commit');
  if (mayAct) return <LoaderActions batch={batch} />;
  if (batch.state !== 'committed') return null;
  return (
    <div className="actions">
      <OpenList batch={batch} />
    </div>
  );
}

function LoaderActions({ batch }: BatchProps): ReactElement {
  const { batch: words, refusals } = useWords(resultsWords);
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const act = useMutation({
    mutationFn: (verb: 'commit' | 'rollback') => resultsClient.command(verb, { batchId: batch.batchId }),
    onSettled: () => {
      setIsAsking(false);
      return queries.invalidateQueries({ queryKey: ['results'] });
    },
  });
  const commit = (): void => {
    act.mutate('commit');
  };
  const rollback = (): void => {
    act.mutate('rollback');
  };
  const ask = (): void => {
    setIsAsking(true);
  };
  const close = (): void => {
    setIsAsking(false);
  };
  return (
    <>
      {act.isError ? <FailureNote error={act.error} sentences={refusals} /> : null}
      {batch.state === 'staged' ? (
        <div className="actions">
          <Button isDisabled={act.isPending || batch.rowsAccepted === 0} onPress={commit}>
            {words.commit}
          </Button>
          <Button isQuiet isDisabled={act.isPending} onPress={rollback}>
            {words.discard}
          </Button>
        </div>
      ) : null}
      {batch.state === 'committed' ? (
        <div className="actions">
          <OpenList batch={batch} />
          <Button isQuiet onPress={ask}>
            {words.rollback}
          </Button>
        </div>
      ) : null}
      {isAsking ? <RollbackQuestion batch={batch} isBusy={act.isPending} onConfirm={rollback} onClose={close} /> : null}
    </>
  );
}

/** The list that the newest results of the file take part in, when it is there. */
function OpenList({ batch }: BatchProps): ReactElement | null {
  const words = useWords(resultsWords).batch;
  const { data } = useQuery(yearsQuery);
  const newest = Math.max(...batch.slices.map(({ year }) => year));
  const years = (data?.years ?? []).map(({ year }) => year);
  const year = years.find((one) => one === newest + 1) ?? years[0];
  if (year === undefined) return null;
  return (
    <Link className="btn" to="/lists/$year" params={{ year: String(year) }}>
      {words.openList(year)}
    </Link>
  );
}

interface RollbackQuestionProps extends BatchProps {
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function RollbackQuestion({ batch, ...question }: RollbackQuestionProps): ReactElement {
  const words = useWords(resultsWords).batch.confirm;
  return (
    <Confirm title={words.title} action={words.action} {...question}>
      <SliceList heading={words.returns} slices={batch.slices.filter(({ before }) => before !== null)} />
      <SliceList heading={words.vanishes} slices={batch.slices.filter(({ before }) => before === null)} />
      <p>{words.lists}</p>
    </Confirm>
  );
}

function SliceList({
  heading,
  slices,
}: {
  readonly heading: string;
  readonly slices: readonly Slice[];
}): ReactElement | null {
  const words = useWords(resultsWords).batch.confirm;
  const formats = useFormats();
  const name = useProcedureName();
  if (slices.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul className="small slice-list" tabIndex={0}>
        {slices.map((slice) => {
          const { schools, participants } = slice.before ?? slice;
          return (
            <li key={`${slice.procedure} ${String(slice.year)}`}>
              {words.slice(name(slice.procedure), slice.year, schools, formats.count(participants))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
