import type { ReactElement } from 'react';
import { ShareInterval } from '#ui/share-interval.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { ExplainedProcedure, Explanation } from '../domain/explanation.ts';
import { type ListsWords, useListsWords } from './words.ts';

export function WhyProcedures({ explanation }: { readonly explanation: Explanation }): ReactElement {
  const words = useListsWords().web.why.procedures;
  const { resultsYear, procedures } = explanation;
  return (
    <section className="section" aria-labelledby="procedures">
      <h2 id="procedures">{words.heading}</h2>
      {[resultsYear, resultsYear - 1].map((year) => (
        <YearTable key={year} year={year} procedures={procedures.filter((one) => one.year === year)} />
      ))}
    </section>
  );
}

interface YearTableProps {
  readonly year: number;
  readonly procedures: readonly ExplainedProcedure[];
}

function YearTable({ year, procedures }: YearTableProps): ReactElement {
  const words = useListsWords().web.why.procedures;
  if (procedures.length === 0) return <p>{words.none(year)}</p>;
  return (
    <table className="cards why-table">
      <caption>
        <h3>{words.caption(year)}</h3>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.procedure}</th>
          <th scope="col" className="num">
            {words.below}
          </th>
          <th scope="col" className="num">
            {words.share}
          </th>
          <th scope="col">{words.picture}</th>
          <th scope="col">{words.role}</th>
        </tr>
      </thead>
      <tbody>
        {procedures.map((procedure) => (
          <ProcedureRow key={procedure.key} procedure={procedure} />
        ))}
      </tbody>
    </table>
  );
}

function ProcedureRow({ procedure }: { readonly procedure: ExplainedProcedure }): ReactElement {
  const words = useListsWords();
  const texts = words.web.why.procedures;
  const formats = useFormats();
  const { low, participants, registered } = procedure;
  const share = formats.share(low, participants);
  const interval = formats.interval(low, participants);
  return (
    <tr className={procedure.isLow ? 'is-low' : procedure.use === 'used' ? '' : 'is-unused'}>
      <th scope="row">{words.domain.procedure(procedure.procedure, procedure.key)}</th>
      <td className="num number" data-heading={texts.below}>
        {participants === 0 ? texts.nobody : texts.of(low, participants)}
        {registered > participants ? <div className="small">{texts.absent(registered, participants)}</div> : null}
      </td>
      <td className="num number" data-heading={texts.share}>
        {share === null ? '' : `${share} (${interval ?? ''})`}
      </td>
      <td>
        <ShareInterval
          part={low}
          whole={participants}
          bands={[procedure.thresholdPercent]}
          label={`${share ?? ''}\u202f% (${interval ?? ''})`}
        />
      </td>
      <td>
        {roleOf(words, procedure).map((text) => (
          <div key={text}>{text}</div>
        ))}
      </td>
    </tr>
  );
}

/** What a procedure gave to the verdict, in words. */
export function roleOf({ web, domain }: ListsWords, procedure: ExplainedProcedure): readonly string[] {
  const words = web.why.procedures;
  const { use, isLow, isRepeated, isRoundedToThreshold, flags, participants } = procedure;
  const notLow = isRoundedToThreshold ? domain.explanation.isRoundedToThreshold : words.notLow;
  const result = isRepeated ? words.repeated : isLow ? words.low : notLow;
  const told = use === 'used' ? result : domain.uses[use];
  return [...(participants === 0 ? [] : [told]), ...flags.map((flag) => domain.flags[flag])];
}
