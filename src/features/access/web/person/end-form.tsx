import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { dayAfter } from '../../domain/term.ts';
import { accessClient, type AssignmentShown } from '../api.ts';
import { useRefusals } from '../refusals/use-refusals.ts';
import { accessWords } from '../role-words.ts';
import { Cancel } from './cancel.tsx';
import { textOrNull, useChange } from './use-change.ts';
import { personWords } from './words.ts';

interface EndFormProps {
  readonly assignment: AssignmentShown;
  readonly onClose: (said: string | null) => void;
}

export function EndForm({ assignment, onClose }: EndFormProps): ReactElement {
  const { forms } = useWords(personWords);
  const words = forms.end;
  const names = useWords(accessWords);
  const refusals = useRefusals();
  const form = useForm({ on: '', orderNumber: '' }, ({ on }) => ({ on: on === '' ? forms.wrong.day : undefined }));
  const end = useChange(
    ({ on, orderNumber }: typeof form.values) =>
      accessClient.command('endAssignment', {
        assignmentId: assignment.assignmentId,
        on: dayAfter(on),
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
        isBusy={end.isPending}
        error={end.error}
        sentences={refusals}
        aside={<Cancel onClose={onClose} />}
        onValid={(values) => {
          end.mutate(values);
        }}
      >
        <TextField label={words.on} type="date" isNarrow {...form.field('on')} />
        <TextField label={words.order} isOptional {...form.field('orderNumber')} />
      </Form>
    </FormCard>
  );
}
