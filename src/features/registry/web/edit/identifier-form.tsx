import type { ReactElement } from 'react';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { identifierKinds, type IdentifierKind } from '../../domain/identifiers.ts';
import { ALWAYS, dayAfter } from '../../domain/school.ts';
import { type Identifier, registryClient } from '../api.ts';
import { Problems } from '../common/problems.tsx';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { editWords } from './words.ts';

interface IdentifierFormProps {
  readonly schoolId: number;
  /** null: a new one. */
  readonly identifier: Identifier | null;
  readonly onClose: () => void;
}

interface Values {
  readonly kind: IdentifierKind | '';
  readonly value: string;
  readonly validFrom: string;
  /** The last day, as people say it. */
  readonly lastDay: string;
}

export function IdentifierForm({ schoolId, identifier, onClose }: IdentifierFormProps): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const form = useForm<Values>(valuesOf(identifier), ({ value }) => ({
    value: value.trim() === '' ? words.value : undefined,
  }));
  const save = useRegistryChange(
    ({ kind, value, validFrom, lastDay }: Values) =>
      registryClient.command('saveIdentifier', {
        ...{ schoolId, kind: kind === '' ? 'vpr_login' : kind, value: value.trim() },
        validFrom: validFrom === '' ? ALWAYS : validFrom,
        validTo: lastDay === '' ? null : dayAfter(lastDay),
        replaces:
          identifier === null
            ? null
            : { kind: identifier.kind, value: identifier.value, validFrom: identifier.validFrom },
      }),
    ({ isSaved }) => {
      if (isSaved) onClose();
    },
  );
  return (
    <div className="card">
      <Problems problems={save.data?.problems ?? []} />
      <Form
        form={form}
        action={words.save}
        isBusy={save.isPending}
        error={save.error}
        aside={
          <button type="button" className="btn quiet" onClick={onClose}>
            {words.cancel}
          </button>
        }
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        <SelectField
          label={words.idKind}
          options={identifierKinds.map((value) => ({ value, label: common.identifiers[value] }))}
          {...form.field('kind')}
        />
        <TextField label={words.value} isPlain isFocused {...form.field('value')} />
        <TextField
          label={words.validFrom}
          hint={words.validFromHint}
          type="date"
          isNarrow
          {...form.field('validFrom')}
        />
        <TextField label={words.validTo} hint={words.validToHint} type="date" isNarrow {...form.field('lastDay')} />
      </Form>
    </div>
  );
}

function valuesOf(identifier: Identifier | null): Values {
  if (identifier === null) return { kind: 'vpr_login', value: '', validFrom: '', lastDay: '' };
  const { kind, value, validFrom, validTo } = identifier;
  const day = validTo === null ? '' : new Date(Date.parse(validTo) - 86_400_000).toISOString().slice(0, 10);
  return { kind, value, validFrom: validFrom === ALWAYS ? '' : validFrom, lastDay: day };
}
