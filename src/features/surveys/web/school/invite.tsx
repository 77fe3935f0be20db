import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { SelectField, TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { type Respondents, respondents } from '../../domain/respondents.ts';
import { type Invited, type ResultsShown, surveysClient, useReread } from '../api.ts';
import { surveyWords } from '../words.ts';
import { Slips } from './slips.tsx';

interface InviteProps {
  readonly waveId: number;
  readonly unitId: number;
  readonly groups: ResultsShown['groups'];
}

interface Values {
  readonly group: Respondents | '';
  readonly count: string;
}

const MOST = 500;

function countOf({ count }: Values): number | null {
  const number = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
  return number >= 1 && number <= MOST ? number : null;
}

/** How many of a group are invited: so many slips are made, and shown this once. */
export function Invite({ waveId, unitId, groups }: InviteProps): ReactElement {
  const { school: words, groups: names, refusals } = useWords(surveyWords);
  const reread = useReread();
  const [made, setMade] = useState<{ readonly group: Respondents; readonly slips: Invited } | null>(null);
  const form = useForm<Values>({ group: 'parents', count: '' }, (values) => ({
    count: countOf(values) === null ? words.countWrong : undefined,
  }));
  const invite = useMutation({
    mutationFn: async ({ group, count }: { readonly group: Respondents; readonly count: number }) => ({
      group,
      slips: await surveysClient.command('invite', { waveId, unitId, respondents: group, count }),
    }),
    onSuccess: async (outcome) => {
      setMade(outcome);
      form.reset();
      await reread();
    },
  });
  if (made !== null)
    return (
      <Slips
        {...made}
        onClose={() => {
          setMade(null);
        }}
      />
    );
  const known = groups.find((one) => one.respondents === form.values.group);
  return (
    <FormCard title={words.invite} text={words.inviteText}>
      <Form
        form={form}
        action={words.make}
        isBusy={invite.isPending}
        error={invite.error}
        sentences={refusals}
        onValid={(values) => {
          const count = countOf(values);
          if (count !== null && values.group !== '') invite.mutate({ group: values.group, count });
        }}
      >
        <SelectField
          label={words.group}
          options={respondents.map((value) => ({ value, label: names[value] }))}
          {...form.field('group')}
        />
        {known === undefined ? null : <p className="small">{words.more(names[known.respondents], known.invited)}</p>}
        <TextField label={words.count} hint={words.countHint} inputMode="numeric" isNarrow {...form.field('count')} />
      </Form>
    </FormCard>
  );
}
