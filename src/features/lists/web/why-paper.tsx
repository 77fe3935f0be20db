import type { ReactElement, ReactNode } from 'react';
import { procedureOfKey } from '#features/results/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { ExplainedProcedure, Explanation } from '../domain/explanation.ts';
import { paperRows } from '../domain/paper-rows.ts';
import { roleOf } from './why-procedures.tsx';
import { WhyUncertain } from './why-uncertain.tsx';
import { en } from './why-words/en.ts';
import { ru } from './why-words/ru.ts';
import { methodName, useListsWords } from './words.ts';

/** As many lines as one A4 holds beside everything else; the inherited history takes its place from them. */
const MOST_ROWS = 16;
const FEWEST_ROWS = 6;
const ROWS_OF_INHERITED = 2;
const MOST_NEAR = 3;

interface WhyPaperProps {
  readonly explanation: Explanation;
  readonly title: string;
  readonly place: string;
  readonly short: string;
  /** Which edition it is, and what happens now; absent for who is not told. */
  readonly edition?: ReactNode;
  readonly now?: ReactNode;
}

/** The sheet as one A4 in black and white: only on paper, in place of the page. */
export function WhyPaper({ explanation, title, place, short, edition, now }: WhyPaperProps): ReactElement {
  const words = useWords({ ru, en }).paper;
  const lists = useListsWords();
  const formats = useFormats();
  const { methodology, resultsYear, year } = explanation;
  return (
    <section className="a4" aria-label={words.heading(year)}>
      <header>
        <p className="a4-over">
          {words.heading(year)}. {place}
        </p>
        <h2>{title}</h2>
        {edition}
        <p>{words.method(methodName(lists, methodology.name), methodology.version, resultsYear)}</p>
      </header>
      <p>{short}</p>
      <WhyUncertain explanation={explanation} />
      <Rule explanation={explanation} />
      <Results explanation={explanation} />
      <Near explanation={explanation} />
      <History explanation={explanation} />
      {now}
      <footer>
        <p className="a4-signed">{words.signed}</p>
        <p>{words.printed(formats.date(new Date().toISOString()))}</p>
      </footer>
    </section>
  );
}

interface PartProps {
  readonly explanation: Explanation;
}

function Rule({ explanation }: PartProps): ReactElement {
  const words = useWords({ ru, en }).paper;
  const { domain } = useListsWords();
  return (
    <>
      <h3>{words.rule}</h3>
      <p className="a4-small">
        {domain.explanation
          .rule(explanation)
          .map((line) => line.trim())
          .join(' ')}
      </p>
      <ul>
        {explanation.steps.map((step) => (
          <li key={step.code}>
            {domain.explanation.step(step, explanation)}{' '}
            {step.code === 'combined' ? null : <b>{step.holds ? words.holds : words.fails}</b>}
          </li>
        ))}
      </ul>
      {explanation.cluster === null ? null : <p>{domain.explanation.pooled(explanation)}</p>}
    </>
  );
}

function Results({ explanation }: PartProps): ReactElement | null {
  const words = useWords({ ru, en }).paper;
  const lists = useListsWords();
  const { resultsYear, inherited } = explanation;
  const most = Math.max(FEWEST_ROWS, MOST_ROWS - ROWS_OF_INHERITED * inherited.length);
  const { rows, left } = paperRows(explanation, most);
  if (rows.length === 0) return null;
  return (
    <table>
      <caption>{words.procedures}</caption>
      <thead>
        <tr>
          <th scope="col">{words.procedure}</th>
          <th scope="col">{resultsYear}</th>
          <th scope="col">{resultsYear - 1}</th>
          <th scope="col">{words.role}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, now, before }) => (
          <tr key={key} className={now?.isLow === true ? 'is-low' : undefined}>
            <th scope="row">{lists.domain.procedure(procedureOfKey(key), key)}</th>
            <td className="a4-counts">
              <Counts procedure={now} />
            </td>
            <td className="a4-counts">
              <Counts procedure={before} />
            </td>
            <td>{now === null ? '' : roleOf(lists, now).join('; ')}</td>
          </tr>
        ))}
      </tbody>
      {left === 0 ? null : (
        <tfoot>
          <tr>
            <td colSpan={4}>{words.left(left)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Counts({ procedure }: { readonly procedure: ExplainedProcedure | null }): ReactElement | null {
  const words = useWords({ ru, en }).paper;
  const formats = useFormats();
  if (procedure === null) return <>–</>;
  const { low, participants } = procedure;
  const share = formats.share(low, participants);
  return <>{share === null ? '–' : words.cell(low, participants, share, formats.interval(low, participants) ?? '')}</>;
}

function Near({ explanation }: PartProps): ReactElement {
  const words = useWords({ ru, en }).paper;
  const { domain } = useListsWords();
  const { nearMisses } = explanation;
  return (
    <>
      <h3>{words.near}</h3>
      {nearMisses.length === 0 ? <p>{domain.explanation.noNearMiss}</p> : null}
      <ul>
        {nearMisses.slice(0, MOST_NEAR).map((miss) => (
          <li key={`${miss.kind} ${miss.key ?? ''}`}>
            {domain.explanation.nearMiss(
              miss,
              miss.key === null ? null : domain.procedure(procedureOfKey(miss.key), miss.key),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ explanation }: PartProps): ReactElement {
  const words = useWords({ ru, en }).paper;
  const { domain } = useListsWords();
  const { history, recurrence, inherited, hasOlderHistory, verdict } = explanation;
  const said = domain.explanation;
  const lines = [
    `${history.map(({ year, state }) => `${String(year)}: ${domain.historyStates[state]}`).join('; ')}.`,
    ...(recurrence === null ? [] : [said.recurrence(recurrence)]),
    ...(hasOlderHistory ? [said.olderHistory] : []),
    ...(verdict === 'not_evaluable' ? [] : [said.dynamics(explanation)]),
    ...inherited.map((status) => said.inherited(status)),
  ];
  return (
    <>
      <h3>{words.history}</h3>
      <p>{lines.join(' ')}</p>
    </>
  );
}
