import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Plan } from '../../contract.ts';
import { campaignsClient, type WaveInput } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { Burden } from './burden.tsx';
import { launchWords } from './words.ts';

interface CheckProps {
  readonly waveId: number | null;
  readonly input: WaveInput;
  readonly back: ReactNode;
}

/** Who is asked and what it costs them, before anybody is. */
export function Check({ waveId, input, back }: CheckProps): ReactElement {
  const words = useWords(launchWords);
  const { refusals } = useWords(campaignsWords);
  const { formId, answeredBy, population, opensOn, dueOn } = input;
  const asked = { formId, answeredBy, population, opensOn, dueOn };
  const plan = useQuery({
    queryKey: ['campaigns', 'plan', asked],
    queryFn: () => campaignsClient.command('plan', asked),
    retry: false,
  });
  if (plan.isError)
    return (
      <>
        <FailureNote error={plan.error} sentences={refusals} />
        <div className="actions">{back}</div>
      </>
    );
  if (plan.data === undefined) return <p role="status">{words.counting}</p>;
  if (plan.data.units === 0)
    return (
      <>
        <Notice kind="warning">{words.nobodyAsked}</Notice>
        <div className="actions">{back}</div>
      </>
    );
  return <Planned waveId={waveId} input={input} back={back} plan={plan.data} />;
}

function Planned({ input, plan, waveId, back }: CheckProps & { readonly plan: Plan }): ReactElement {
  const words = useWords(launchWords);
  const { units } = useWords(campaignsWords);
  const formats = useFormats();
  const said = units(input.population.subject, plan.units);
  const rest = plan.units - plan.first.length;
  const isSurvey = input.answeredBy === 'anyone';
  return (
    <>
      <p className="text">
        <b>{isSurvey ? words.surveys(plan.units, plan.minutes) : words.asks(said, plan.minutes)}.</b>{' '}
        {words.window(formats.date(input.opensOn), formats.date(input.dueOn))}
      </p>
      {isSurvey ? <p className="text">{words.survey}</p> : <Burden plan={plan} />}
      <details className="section">
        <summary>{words.who}</summary>
        <ul>
          {plan.first.map(({ name, municipality, schoolId }) => (
            <li key={`${String(schoolId)} ${name}`}>
              {name}
              {name === municipality ? null : <span className="small"> {municipality}</span>}
            </li>
          ))}
          {rest > 0 ? <li>{words.more(rest)}</li> : null}
        </ul>
      </details>
      <LaunchButtons {...{ waveId, input, back, said }} count={plan.units} />
    </>
  );
}

interface LaunchButtonsProps extends CheckProps {
  readonly said: string;
  readonly count: number;
}

function LaunchButtons({ waveId, input, back, said, count }: LaunchButtonsProps): ReactElement {
  const words = useWords(launchWords);
  const { refusals } = useWords(campaignsWords);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [made, setMade] = useState(waveId);
  const store = async (): Promise<number> => {
    if (made !== null) {
      await campaignsClient.command('change', { waveId: made, ...input });
      return made;
    }
    const created = await campaignsClient.command('create', input);
    setMade(created.waveId);
    return created.waveId;
  };
  const save = useMutation({
    mutationFn: store,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns', 'list'] }),
  });
  const launch = useMutation({
    mutationFn: async () => {
      const id = await store();
      await campaignsClient.command('launch', { waveId: id, units: count });
      return id;
    },
    onSuccess: async (id) => {
      await navigate({ to: '/monitoring/$waveId', params: { waveId: String(id) }, search: {} });
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
  const error = launch.error ?? save.error;
  const isBusy = launch.isPending || save.isPending;
  return (
    <>
      {error === null ? null : <FailureNote error={error} sentences={refusals} />}
      {save.isSuccess && launch.isIdle ? <Notice kind="done">{words.saved}</Notice> : null}
      <div className="actions">
        <Button
          isDisabled={isBusy}
          onPress={() => {
            launch.mutate();
          }}
        >
          {words.launch(said)}
        </Button>
        <Button
          isQuiet
          isDisabled={isBusy}
          onPress={() => {
            save.mutate();
          }}
        >
          {words.save}
        </Button>
        {back}
      </div>
    </>
  );
}
