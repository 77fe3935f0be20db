import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { SchoolPicker } from '#features/access/web/public.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import { schoolKinds, schoolLevels, type SchoolKind, type SchoolLevel } from '../../domain/school.ts';
import { municipalitiesQuery, registryClient, type SchoolVersion } from '../api.ts';
import { Problems } from '../common/problems.tsx';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { editWords } from './words.ts';

interface VersionFormProps {
  readonly schoolId: number;
  /** What is corrected, or what the new one begins with. */
  readonly version: SchoolVersion;
  readonly isNew: boolean;
  readonly onClose: (isSaved: boolean) => void;
}

interface Values {
  readonly validFrom: string;
  readonly name: string;
  readonly municipalityId: string;
  readonly kind: SchoolKind | '';
  readonly level: SchoolLevel | '';
  readonly place: 'rural' | 'urban' | '';
  readonly head: { readonly id: number; readonly text: string } | null;
}

export function VersionForm({ schoolId, version, isNew, onClose }: VersionFormProps): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const form = useForm<Values>(valuesOf(version, isNew), (values) => ({
    validFrom: values.validFrom === '' ? common.problems['day_missing'] : undefined,
    name: values.name.trim() === '' ? common.problems['name_missing'] : undefined,
    municipalityId: values.municipalityId === '' ? common.problems['place_missing'] : undefined,
  }));
  const save = useRegistryChange(
    ({ validFrom, name, municipalityId, kind, level, place, head }: Values) =>
      registryClient.command('saveVersion', {
        ...{ schoolId, validFrom, name, replaces: isNew ? null : version.validFrom },
        municipalityId: Number(municipalityId),
        kind: kind === '' ? null : kind,
        level: level === '' ? null : level,
        isRural: place === '' ? null : place === 'rural',
        branchOfId: head?.id ?? null,
      }),
    ({ isSaved }) => {
      if (isSaved) onClose(true);
    },
  );
  return (
    <div className="card">
      <h3>{isNew ? words.beginHeading : words.correctHeading}</h3>
      <Problems problems={save.data?.problems ?? []} />
      <Form
        form={form}
        action={words.save}
        isBusy={save.isPending}
        error={save.error}
        sentences={common.refusals}
        aside={
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              onClose(false);
            }}
          >
            {words.cancel}
          </button>
        }
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        <TextField label={words.validFrom} type="date" isNarrow isFocused {...form.field('validFrom')} />
        <Facts form={form} />
      </Form>
    </div>
  );
}

function valuesOf(version: SchoolVersion, isNew: boolean): Values {
  const { validFrom, name, municipalityId, kind, level, isRural, branchOf } = version;
  const isNamed = branchOf !== null && branchOf.schoolId !== null;
  return {
    validFrom: isNew ? '' : validFrom,
    name,
    municipalityId: String(municipalityId),
    kind: kind ?? '',
    level: level ?? '',
    place: isRural === null ? '' : isRural ? 'rural' : 'urban',
    head: isNamed ? { id: branchOf.schoolId ?? 0, text: branchOf.name ?? '' } : null,
  };
}

function Facts({ form }: { readonly form: FormState<Values> }): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const places = useQuery(municipalitiesQuery).data?.municipalities ?? [];
  const options = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  return (
    <>
      <TextField label={words.name} {...form.field('name')} />
      <SelectField
        label={words.municipality}
        options={places.map(({ municipalityId, name }) => ({ value: String(municipalityId), label: name }))}
        {...form.field('municipalityId')}
      />
      <SelectField
        label={words.kind}
        empty={common.unknown}
        options={options(schoolKinds, common.kinds)}
        {...form.field('kind')}
      />
      <SelectField
        label={words.level}
        empty={common.unknown}
        options={options(schoolLevels, common.levels)}
        {...form.field('level')}
      />
      <SelectField
        label={words.place}
        empty={common.unknown}
        options={options(['rural', 'urban'] as const, common.places)}
        {...form.field('place')}
      />
      <SchoolPicker label={words.headSchool} hint={words.noHead} {...form.field('head')} />
    </>
  );
}
