import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import { dayAfter } from '../../domain/term.ts';
import { levelsOf, type Role } from '../../domain/roles.ts';
import { accessClient, useMunicipalities } from '../api.ts';
import { checkPlace, type Level, levelOf, noPlace, placeOf, type PlaceValues } from '../place/place.ts';
import { PlaceFields, useOwnLevels } from '../place/place-fields.tsx';
import { useRefusals } from '../refusals/use-refusals.ts';
import { accessWords } from '../role-words.ts';
import type { PeopleWords } from './ru.ts';
import { peopleWords } from './words.ts';

/** What became of an invitation, with what the sheet for handing it over says. */
export interface Invited {
  readonly name: string;
  readonly role: Role;
  readonly territory: string | null;
  readonly link: string | null;
  readonly isMailed: boolean;
}

interface InviteFormProps {
  readonly roles: readonly Role[];
  readonly hasMail: boolean;
  readonly school: PlaceValues['school'];
  readonly onInvited: (invited: Invited) => void;
}

interface Values extends PlaceValues {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly role: Role | '';
  readonly orderNumber: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'mail' | 'print' | '';
}

export function InviteForm({ roles, hasMail, school, onInvited }: InviteFormProps): ReactElement {
  const { invite: words, place } = useWords(peopleWords);
  const refusals = useRefusals();
  const queries = useQueryClient();
  const own = useOwnLevels();
  const levels = (role: Role | ''): readonly Level[] => (role === '' ? [] : own(levelsOf[role]));
  const [only, ...more] = roles;
  const form = useForm<Values>(
    {
      ...{ ...noPlace, school, name: '', email: '', phone: '', orderNumber: '', from: '', to: '' },
      role: only !== undefined && more.length === 0 ? only : '',
      by: hasMail ? 'mail' : 'print',
    },
    (values) => ({
      ...check(values, words.wrong),
      ...(values.role === '' ? {} : checkPlace(values, levels(values.role), place.wrong)),
    }),
  );
  const territory = useTerritory(form.values, levels(form.values.role));
  const send = useMutation({
    mutationFn: (values: Values) => accessClient.command('invite', asked(values, levels(values.role))),
    onSuccess: async ({ link, isMailed }, { name, role }) => {
      if (role !== '') onInvited({ name, role, territory, link, isMailed });
      await queries.invalidateQueries({ queryKey: ['access'] });
    },
  });
  return (
    <Form
      form={form}
      action={words.action}
      isBusy={send.isPending}
      error={send.error}
      sentences={refusals}
      onValid={(values) => {
        send.mutate(values);
      }}
    >
      <TextField label={words.name} {...form.field('name')} />
      <RoleFields form={form} roles={roles} levels={levels(form.values.role)} />
      <TextField label={words.email} hint={words.emailHint} type="email" isOptional {...form.field('email')} />
      <TextField label={words.phone} type="tel" isNarrow isOptional {...form.field('phone')} />
      <TermFields form={form} />
      <SelectField
        label={words.by}
        {...(!hasMail && form.values.by === 'mail' && { hint: words.noMail })}
        options={[
          { value: 'mail', label: words.mail },
          { value: 'print', label: words.print },
        ]}
        {...form.field('by')}
      />
    </Form>
  );
}

function check(values: Values, words: PeopleWords['invite']['wrong']): Record<string, string | undefined> {
  const { name, email, role, by, from, to } = values;
  const isMailFit = email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const missing = by === 'mail' && email.trim() === '' ? words.emailNeeded : undefined;
  return {
    name: name.trim().length < 2 ? words.name : undefined,
    role: role === '' ? words.role : undefined,
    email: isMailFit ? missing : words.email,
    to: from !== '' && to !== '' && to < from ? words.dates : undefined,
  };
}

function asked(values: Values, levels: readonly Level[]): Parameters<typeof accessClient.command<'invite'>>[1] {
  const { role, by, name, email, phone, orderNumber, from, to } = values;
  if (role === '' || by === '') throw new Error('the form was not checked');
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  return {
    ...placeOf(values, levels),
    ...{ role, by, name: name.trim(), email: text(email), phone: text(phone), orderNumber: text(orderNumber) },
    validFrom: text(from),
    validTo: to === '' ? null : dayAfter(to),
  };
}

/** Name of the territory chosen, for the sheet; null for the region. */
function useTerritory(values: Values, levels: readonly Level[]): string | null {
  const municipalities = useMunicipalities().data?.municipalities ?? [];
  const level = levelOf(values, levels);
  if (level === 'school') return values.school?.text ?? null;
  if (level !== 'municipality') return null;
  return municipalities.find((one) => String(one.municipalityId) === values.municipalityId)?.name ?? null;
}

interface FieldsProps {
  readonly form: FormState<Values>;
}

interface RoleFieldsProps extends FieldsProps {
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
}

function RoleFields({ form, roles, levels }: RoleFieldsProps): ReactElement {
  const words = useWords(peopleWords).invite;
  const names = useWords(accessWords).roles;
  return (
    <>
      <SelectField
        label={words.role}
        empty={words.chooseRole}
        options={roles.map((value) => ({ value, label: names[value] }))}
        {...form.field('role')}
      />
      {form.values.role === '' ? null : (
        <PlaceFields
          levels={levels}
          values={form.values}
          onChange={(part) => {
            form.change(part);
          }}
        />
      )}
    </>
  );
}

function TermFields({ form }: FieldsProps): ReactElement {
  const words = useWords(peopleWords).invite;
  return (
    <>
      <TextField label={words.order} hint={words.orderHint} isOptional {...form.field('orderNumber')} />
      <div className="form-pair">
        <TextField label={words.from} hint={words.fromHint} type="date" isNarrow {...form.field('from')} />
        <TextField label={words.to} hint={words.toHint} type="date" isNarrow {...form.field('to')} />
      </div>
    </>
  );
}
