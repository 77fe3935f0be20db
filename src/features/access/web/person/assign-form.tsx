import type { ReactElement } from 'react';
import { SelectField, TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import { levelsOf, type Role } from '../../domain/roles.ts';
import { dayAfter } from '../../domain/term.ts';
import { accessClient, useInvitable } from '../api.ts';
import { peopleWords } from '../people/words.ts';
import { checkPlace, type Level, noPlace, placeOf, type PlaceValues } from '../place/place.ts';
import { PlaceFields, useOwnLevels } from '../place/place-fields.tsx';
import { useRefusals } from '../refusals/use-refusals.ts';
import { accessWords } from '../role-words.ts';
import { Cancel } from './cancel.tsx';
import { textOrNull, useChange } from './use-change.ts';
import { personWords } from './words.ts';

interface AssignFormProps {
  readonly personId: number;
  readonly onClose: (said: string | null) => void;
}

interface Values extends PlaceValues {
  readonly role: Role | '';
  readonly from: string;
  readonly to: string;
  readonly orderNumber: string;
}

export function AssignForm({ personId, onClose }: AssignFormProps): ReactElement {
  const { forms } = useWords(personWords);
  const { invite, place } = useWords(peopleWords);
  const names = useWords(accessWords).roles;
  const refusals = useRefusals();
  const roles = useInvitable().data ?? [];
  const own = useOwnLevels();
  const levels = (role: Role | ''): readonly Level[] => (role === '' ? [] : own(levelsOf[role]));
  const form = useForm<Values>({ ...noPlace, role: '', from: '', to: '', orderNumber: '' }, (values) => ({
    role: values.role === '' ? invite.wrong.role : undefined,
    ...(values.role === '' ? {} : checkPlace(values, levels(values.role), place.wrong)),
    from: values.from === '' ? invite.wrong.day : undefined,
    to: values.to !== '' && values.to < values.from ? invite.wrong.dates : undefined,
  }));
  const assign = useChange(
    (values: Values & { readonly role: Role }) =>
      accessClient.command('assign', {
        ...placeOf(values, levels(values.role)),
        ...{ personId, role: values.role, orderNumber: textOrNull(values.orderNumber), validFrom: values.from },
        validTo: values.to === '' ? null : dayAfter(values.to),
      }),
    () => {
      onClose(forms.assign.done);
    },
  );
  return (
    <FormCard title={forms.assign.heading}>
      <Form
        form={form}
        action={forms.assign.action}
        isBusy={assign.isPending}
        error={assign.error}
        sentences={refusals}
        aside={<Cancel onClose={onClose} />}
        onValid={(values) => {
          if (values.role !== '') assign.mutate({ ...values, role: values.role });
        }}
      >
        <SelectField
          label={invite.role}
          empty={invite.chooseRole}
          options={roles.map((value) => ({ value, label: names[value] }))}
          {...form.field('role')}
        />
        {form.values.role === '' ? null : (
          <PlaceFields
            levels={levels(form.values.role)}
            values={form.values}
            onChange={(part) => {
              form.change(part);
            }}
          />
        )}
        <TextField label={invite.order} hint={invite.orderHint} isOptional {...form.field('orderNumber')} />
        <Term form={form} />
      </Form>
    </FormCard>
  );
}

function Term({ form }: { readonly form: FormState<Values> }): ReactElement {
  const { assign } = useWords(personWords).forms;
  const { invite } = useWords(peopleWords);
  return (
    <div className="form-pair">
      <TextField label={assign.from} hint={assign.fromHint} type="date" isNarrow {...form.field('from')} />
      <TextField label={invite.to} hint={invite.toHint} type="date" isNarrow {...form.field('to')} />
    </div>
  );
}
