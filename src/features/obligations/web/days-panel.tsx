import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { dayOf } from '#kernel/day.ts';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { useFormats } from '#ui/use-formats.ts';
import { obligationsClient, useDays } from './api.ts';
import { obligationsWords } from './words.ts';

/** The working calendar of the region: what a decree moved against weekends and the holidays of the law. */
export function DaysPanel({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(obligationsWords).days;
  const [year, setYear] = useState(() => Number(dayOf(new Date()).slice(0, 4)));
  const mayChange = useMay('obligations.setDayOff');
  const walk = (text: string, count: number): ReactElement => (
    <LinkButton
      onPress={() => {
        setYear(year + count);
      }}
    >
      {text}
    </LinkButton>
  );
  return (
    <SidePanel title={words.heading(year)} onClose={onClose}>
      <p className="actions">
        {walk(words.before, -1)} {walk(words.after, 1)}
      </p>
      <Loaded query={useDays(year)}>
        {({ moved, workingDays }) => (
          <>
            <p>{words.text(workingDays)}</p>
            <Moved moved={moved} mayChange={mayChange} />
          </>
        )}
      </Loaded>
      {mayChange ? <AddDay /> : null}
    </SidePanel>
  );
}

function useSetDay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { day: string; isWorking: boolean | null }) => obligationsClient.command('setDayOff', wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['obligations'] }),
  });
}

interface MovedProps {
  readonly moved: readonly { readonly day: string; readonly isWorking: boolean }[];
  readonly mayChange: boolean;
}

function Moved({ moved, mayChange }: MovedProps): ReactElement {
  const words = useWords(obligationsWords).days;
  const formats = useFormats();
  const { mutate, error } = useSetDay();
  if (moved.length === 0) return <p className="small">{words.none}</p>;
  return (
    <>
      {error === null ? null : <FailureNote error={error} />}
      <ul className="plain" aria-label={words.table}>
        {moved.map(({ day, isWorking }) => (
          <li key={day}>
            {formats.date(day)} – {isWorking ? words.working : words.free}{' '}
            {mayChange ? (
              <LinkButton
                label={words.removeOf(formats.date(day))}
                onPress={() => {
                  mutate({ day, isWorking: null });
                }}
              >
                {words.remove}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface DayValues {
  readonly day: string;
  readonly kind: 'free' | 'working' | '';
}

function AddDay(): ReactElement {
  const words = useWords(obligationsWords).days;
  const form = useForm<DayValues>({ day: '', kind: 'free' }, ({ day }) => ({
    day: day === '' ? words.wrongDay : undefined,
  }));
  const { mutate, error, isPending } = useSetDay();
  return (
    <Form
      form={form}
      action={words.add}
      isBusy={isPending}
      error={error}
      onValid={({ day, kind }) => {
        mutate({ day, isWorking: kind === 'working' });
        form.reset();
      }}
    >
      <TextField label={words.day} type="date" isNarrow {...form.field('day')} />
      <SelectField
        label={words.kind}
        options={[
          { value: 'free', label: words.free },
          { value: 'working', label: words.working },
        ]}
        {...form.field('kind')}
      />
    </Form>
  );
}
