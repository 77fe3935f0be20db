import type { ReactElement } from 'react';
import { formatHalfUp } from '#kernel/share.ts';
import { Bar } from '#ui/bar.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { QuestionResult } from '../../contract.ts';
import { surveyWords } from '../words.ts';
import './results.css';

type Option = QuestionResult['options'][number];

/** One question: how many answered it, and how. */
export function QuestionCard({ question }: { readonly question: QuestionResult }): ReactElement {
  const words = useWords(surveyWords).results;
  const formats = useFormats();
  const { label, answered } = question;
  return (
    <article className="card survey-question">
      <h3>{label}</h3>
      {answered === null ? (
        <p>{words.hidden}</p>
      ) : (
        <>
          <p className="small">{words.people(answered, formats.count(answered))}</p>
          <Answered question={question} answered={answered} />
        </>
      )}
    </article>
  );
}

interface AnsweredProps {
  readonly question: QuestionResult;
  readonly answered: number;
}

function Answered({ question, answered }: AnsweredProps): ReactElement | null {
  const words = useWords(surveyWords).results;
  const formats = useFormats();
  const { options, total, share, unit } = question;
  if (options.length > 0) return <Options {...{ question, answered }} />;
  if (share !== null) {
    const percent = formats.share(Number(share.part), Number(share.whole));
    return (
      <p className="survey-value number">
        {percent === null ? '–' : `${percent}\u202f%`}{' '}
        <span className="small">{words.shareOf(sumText(share.part, formats), sumText(share.whole, formats))}</span>
      </p>
    );
  }
  if (total === null || answered === 0) return null;
  return (
    <p className="survey-value number">
      {words.mean}: {formats.decimal(formatHalfUp(Number(total) / answered, 1))} {unit}{' '}
      <span className="small">{words.total(sumText(total, formats))}</span>
    </p>
  );
}

/** Exact text of a sum: whole ones are read in groups of three. */
function sumText(sum: string, formats: Formats): string {
  return /^\d{1,15}$/.test(sum) ? formats.count(Number(sum)) : formats.decimal(sum);
}

function Options({ question, answered }: AnsweredProps): ReactElement {
  const words = useWords(surveyWords).results;
  const formats = useFormats();
  const columns: readonly Column<Option>[] = [
    { id: 'option', heading: words.option, width: 42, cell: ({ label }) => label },
    { id: 'count', heading: words.count, width: 14, align: 'end', cell: (option) => formats.count(option.answered) },
    {
      ...{ id: 'share', heading: words.share, width: 14, align: 'end' },
      cell: (option) => `${formats.share(option.answered, answered) ?? '0'}\u202f%`,
    },
    {
      ...{ id: 'bar', heading: words.bar, width: 30 },
      cell: (option) => <Bar part={option.answered} whole={answered} label={option.label} />,
    },
  ];
  return (
    <DataTable
      isBare
      isDense
      label={question.label}
      columns={columns}
      rows={question.options}
      rowKey={({ code }) => code}
    />
  );
}
