import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { isOfOneValue, type CellType, type Field } from '#features/forms/domain/definition.ts';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { SummaryShown } from '../api.ts';
import { amountText } from './amount-text.ts';
import { OptionTable, RowTable } from './result-tables.tsx';
import type { ResultSearch } from './search.ts';
import { resultWords } from './words.ts';

export type Summary = SummaryShown['questions'][number];

interface QuestionProps {
  readonly waveId: number;
  readonly field: Field;
  readonly summary: Summary;
  readonly search: ResultSearch;
}

/** One question over all answers, as its type lets it be put together. */
export function QuestionResult(props: QuestionProps): ReactElement {
  const { field, summary } = props;
  const words = useWords(resultWords);
  const formats = useFormats();
  const { asked, answered, unknown } = summary;
  const said = [
    words.answered(formats.count(answered), formats.count(asked)),
    ...(unknown === 0 ? [] : [words.unknown(formats.count(unknown))]),
  ];
  return (
    <article className="card result">
      <h3>{field.label}</h3>
      <p className="small">{asked === 0 ? words.nobodyAsked : said.join(' ')}</p>
      {answered === 0 ? asked === 0 ? null : <p>{words.nobody}</p> : <Content {...props} />}
    </article>
  );
}

function Content(props: QuestionProps): ReactElement | null {
  const { field, summary } = props;
  if (isOfOneValue(field)) return <OneValue {...props} field={field} />;
  switch (field.type) {
    case 'many':
      return <OptionTable label={field.label} options={field.options} summary={summary} />;
    case 'percent':
      return <Share field={field} summary={summary} />;
    case 'file':
      return <Files {...props} />;
    case 'table':
    case 'matrix':
      return <RowTable field={field} summary={summary} />;
  }
}

function OneValue(props: QuestionProps & { readonly field: Extract<Field, CellType> }): ReactElement {
  const { field, summary } = props;
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return <Amount unit={field.unit ?? ''} summary={summary} />;
    case 'date':
      return <Days summary={summary} />;
    case 'choice':
      return <OptionTable label={field.label} options={field.options} summary={summary} />;
    case 'text':
    case 'link':
      return <Texts {...props} />;
  }
}

interface SummaryProps {
  readonly summary: Summary;
}

function Amount({ unit, summary: { values } }: SummaryProps & { readonly unit: string }): ReactElement | null {
  const words = useWords(resultWords);
  const formats = useFormats();
  if (values?.sum == null) return null;
  const { sum, least, most } = values;
  return (
    <>
      <p className="result-value number">{words.sum(amountText(sum, formats), unit)}</p>
      {least === null || most === null || least === most ? null : (
        <p className="small">{words.range(amountText(least, formats), amountText(most, formats))}</p>
      )}
    </>
  );
}

function Days({ summary: { values } }: SummaryProps): ReactElement | null {
  const words = useWords(resultWords);
  const formats = useFormats();
  if (values?.least == null || values.most === null) return null;
  return <p className="result-value">{words.days(formats.date(values.least), formats.date(values.most))}</p>;
}

interface ShareProps extends SummaryProps {
  readonly field: Extract<Field, { type: 'percent' }>;
}

function Share({ field, summary: { share } }: ShareProps): ReactElement | null {
  const words = useWords(resultWords);
  const formats = useFormats();
  if (share === null) return null;
  const { part, whole } = share;
  const percent = formats.share(Number(part), Number(whole));
  return (
    <>
      {percent === null ? null : <p className="result-value number">{`${percent}\u202f%`}</p>}
      <p className="small">
        {words.shareOf(amountText(part, formats), field.partLabel, amountText(whole, formats), field.wholeLabel)}
      </p>
    </>
  );
}

function Texts({ waveId, field, summary, search }: QuestionProps): ReactElement {
  const words = useWords(resultWords);
  const { texts, answered } = summary;
  return (
    <>
      <ul className="result-texts" aria-label={words.texts}>
        {texts.map(({ from, text }) => (
          <li key={from.unitId}>
            <span className="result-text">{text}</span>{' '}
            <Link
              className="small"
              to="/monitoring/$waveId/$unitId"
              params={{ waveId: String(waveId), unitId: String(from.unitId) }}
              search={{}}
              aria-label={`${from.name}: ${field.label}`}
            >
              {from.name}
            </Link>
          </li>
        ))}
      </ul>
      {answered > texts.length ? (
        <ToAnswers waveId={waveId} search={search} text={words.moreTexts(answered - texts.length)} />
      ) : null}
    </>
  );
}

interface ToAnswersProps {
  readonly waveId: number;
  readonly search: ResultSearch;
  readonly text: string;
}

function ToAnswers({ waveId, search, text }: ToAnswersProps): ReactElement {
  return (
    <p className="small">
      <Link
        to="/monitoring/$waveId/result"
        params={{ waveId: String(waveId) }}
        search={{ municipality: search.municipality, view: 'answers' }}
      >
        {text}
      </Link>
    </p>
  );
}

function Files({ waveId, search, summary }: QuestionProps): ReactElement {
  const words = useWords(resultWords);
  return (
    <>
      <p>{words.files(summary.things ?? 0)}</p>
      <ToAnswers waveId={waveId} search={search} text={words.filesWhere} />
    </>
  );
}
