import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { nameProcedure } from '#features/lists/domain/procedure-name.ts';
import { englishProcedures, russianProcedures } from '#features/lists/domain/procedure-names.words.ts';
import { SchoolCell } from '#features/registry/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Column } from '#ui/table/column.ts';
import type { SignRow } from '../contract.ts';
import { objectivityWords, signWords } from './words.ts';

type SignColumn = Column<SignRow>;
const procedures = { ru: russianProcedures, en: englishProcedures };

export function useColumns(onReview: (row: SignRow) => void): readonly SignColumn[] {
  const words = useWords(objectivityWords);
  const names = useWords(procedures);
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
      cell: (row) => nameProcedure(row.procedure, '', names),
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
  }, [words, names, mayReview, onReview]);
}

interface CellProps {
  readonly row: SignRow;
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
