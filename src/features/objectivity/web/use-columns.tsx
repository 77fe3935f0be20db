import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { SchoolCell } from '#features/registry/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Column } from '#ui/table/column.ts';
import type { SignRow } from '../contract.ts';
import { useProcedureName } from './use-procedure-name.ts';
import { objectivityWords, signWords } from './words.ts';

type SignColumn = Column<SignRow>;

export function useColumns(onReview: (row: SignRow) => void): readonly SignColumn[] {
  const words = useWords(objectivityWords);
  const mayReview = useMay('objectivity.review');
  return useMemo(() => {
    const { columns } = words;
    const school: SignColumn = {
      ...{ id: 'school', heading: columns.school, width: 26 },
      sortBy: (row) => row.schoolName,
      cell: (row) => <SchoolCell school={row} />,
    };
    const procedure: SignColumn = {
      ...{ id: 'procedure', heading: columns.procedure, width: 20 },
      cell: (row) => <Source row={row} />,
    };
    const sign: SignColumn = {
      ...{ id: 'sign', heading: columns.sign, width: 32 },
      sortBy: (row) => row.sign,
      cell: (row) => <Sign row={row} />,
    };
    const state: SignColumn = {
      ...{ id: 'state', heading: columns.state, width: 14 },
      sortBy: (row) => row.verdict,
      cell: (row) => <State row={row} />,
    };
    const action: SignColumn = {
      ...{ id: 'action', heading: columns.action, width: 12, isForActions: true },
      cell: (row) => (
        <LinkButton
          label={words.review.title(row.schoolName)}
          onPress={() => {
            onReview(row);
          }}
        >
          {words.review.action}
        </LinkButton>
      ),
    };
    return [school, procedure, sign, state, ...(mayReview ? [action] : [])];
  }, [words, mayReview, onReview]);
}

interface CellProps {
  readonly row: SignRow;
}

/** The procedure leads to the file its results came with; under it the marks of the school. */
function Source({ row }: CellProps): ReactElement {
  const { batchId, marks } = row;
  const procedure = useProcedureName()(row);
  const words = useWords(objectivityWords);
  const { marks: say } = useWords(signWords);
  const mayRead = useMay('results.batch');
  return (
    <>
      {batchId === null || !mayRead ? (
        procedure
      ) : (
        <Link to="/results/$batchId" params={{ batchId: String(batchId) }} aria-label={words.batchOf(procedure)}>
          {procedure}
        </Link>
      )}
      {marks === null ? null : <div className="small">{words.marks(say(marks))}</div>}
    </>
  );
}

function Sign({ row: { sign, facts } }: CellProps): ReactElement {
  const words = useWords(signWords);
  return (
    <>
      {words.signs[sign]}
      <div className="small">{words.facts[sign](facts)}</div>
    </>
  );
}

function State({ row: { verdict, note } }: CellProps): ReactElement {
  const { verdicts } = useWords(signWords);
  const words = useWords(objectivityWords);
  if (verdict === null) return <>{words.open}</>;
  return (
    <>
      {verdicts[verdict]}
      <div className="small">{note}</div>
    </>
  );
}
