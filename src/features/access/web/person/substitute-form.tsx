import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { dayAfter } from '../../domain/term.ts';
import { accessClient, type AssignmentShown } from '../api.ts';
import { PersonPicker } from '../pick/person-picker.tsx';
import type { Picked } from '../pick/picker.tsx';
import { useRefusals } from '../refusals/use-refusals.ts';
import { accessWords } from '../role-words.ts';
import type { PersonWords } from './ru.ts';
import { Cancel } from './cancel.tsx';
import { textOrNull, useChange } from './use-change.ts';
import { personWords } from './words.ts';

interface SubstituteFormProps {
  readonly personId: number;
  readonly assignment: AssignmentShown;
  readonly onClose: (said: string | null) => void;
}

interface Values {
  readonly who: Picked | null;
  readonly from: string;
  readonly to: string;
  readonly orderNumber: string;
}

export function SubstituteForm({ personId, assignment, onClose }: SubstituteFormProps): ReactElement {
  const { forms } = useWords(personWords);
  const words = forms.substitute;
  const names = useWords(accessWords);
  const refusals = useRefusals();
  const form = useForm<Values>({ who: null, from: '', to: '', orderNumber: '' }, (values) =>
    check(values, forms.wrong),
  );
  const substitute = useChange(
    ({ who, from, to, orderNumber }: Values) =>
      accessClient.command('substitute', {
        assignmentId: assignment.assignmentId,
        personId: who?.id ?? 0,
        validFrom: from,
        validTo: dayAfter(to),
        orderNumber: textOrNull(orderNumber),
      }),
    () => {
      onClose(words.done);
    },
  );
  return (
    <FormCard
      title={words.heading(`${names.roles[assignment.role]}, ${assignment.territory ?? names.wholeRegion}`)}
      text={words.text}
    >
      <Form
        form={form}
        action={words.action}
        isBusy={substitute.isPending}
        error={substitute.error}
        sentences={refusals}
        aside={<Cancel onClose={onClose} />}
        onValid={(values) => {
          substitute.mutate(values);
        }}
      >
        <PersonPicker label={words.who} hint={words.whoHint} without={personId} {...form.field('who')} />
        <div className="form-pair">
          <TextField label={words.from} type="date" isNarrow {...form.field('from')} />
          <TextField label={words.to} type="date" isNarrow {...form.field('to')} />
        </div>
        <TextField label={words.order} isOptional {...form.field('orderNumber')} />
      </Form>
    </FormCard>
  );
}

function check(
  { who, from, to }: Values,
  words: PersonWords['forms']['wrong'],
): Readonly<Record<string, string | undefined>> {
  const isCrossed = from !== '' && to !== '' && to < from;
  return {
    who: who === null ? words.who : undefined,
    from: from === '' ? words.day : undefined,
    to: to === '' ? words.day : isCrossed ? words.dates : undefined,
  };
}
