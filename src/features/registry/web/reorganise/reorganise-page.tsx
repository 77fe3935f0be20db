import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded, Skeleton } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { schoolQuery, type StepsShown, stepsQuery } from '../api.ts';
import { UndoButton } from '../common/undo-button.tsx';
import { commonWords } from '../common/words.ts';
import { Histories } from './histories.tsx';
import { StepForm } from './step-form.tsx';
import { reorganiseWords } from './words.ts';

const route = getRouteApi('/schools/reorganise');

export function ReorganisePage(): ReactElement {
  const query = useQuery(stepsQuery(undefined));
  return <Loaded query={query}>{(shown) => <Reorganisations shown={shown} />}</Loaded>;
}

function Reorganisations({ shown }: { readonly shown: StepsShown }): ReactElement {
  const words = useWords(reorganiseWords);
  const { toSchools } = useWords(commonWords);
  const waiting = shown.histories.filter(({ inherits }) => inherits === null).length;
  const back = (
    <p className="crumb">
      <Link to="/schools">← {toSchools}</Link>
    </p>
  );
  return (
    <Page title={words.title(waiting)} lead={words.lead} above={back}>
      <Histories histories={shown.histories} />
      <FormOfSchool />
      <Steps steps={shown.steps} />
    </Page>
  );
}

/** Begun from the page of a school, the form has it already. */
function FormOfSchool(): ReactElement {
  const { school = 0 } = route.useSearch();
  const { data, isLoading } = useQuery({ ...schoolQuery(school), enabled: school > 0 });
  if (isLoading) return <Skeleton />;
  const name = data?.versions.at(-1)?.name ?? '';
  return <StepForm school={data === undefined ? null : { id: school, text: name, code: data.code }} />;
}

function Steps({ steps }: Pick<StepsShown, 'steps'>): ReactElement {
  const words = useWords(reorganiseWords);
  const { schools } = useWords(commonWords);
  const formats = useFormats();
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      {steps.length === 0 ? <p>{words.stepsNone}</p> : null}
      <ul>
        {steps.map(({ stepId, kind, subject, happenedOn, schools: count }) => {
          const said = words.step(words.stepKinds[kind], subject);
          return (
            <li key={stepId}>
              {formats.date(happenedOn)}: {said} <span className="small">({schools(count)})</span>{' '}
              <UndoButton stepId={stepId} about={said} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
