import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { municipalitiesQuery } from '#features/registry/web/public.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import type { FieldBinding } from '#ui/use-form.ts';
import { listClusters, type Population } from '../domain/population.ts';
import { obligationsClient } from './api.ts';
import { offeredRules, populationOf, type PopulationValues } from './population-values.ts';
import { obligationsWords } from './words.ts';

interface FieldsProps {
  readonly values: PopulationValues;
  readonly onChange: (part: Partial<PopulationValues>) => void;
}

interface PopulationFieldsProps extends FieldsProps {
  /** What was said before, for a rule that the form does not offer. */
  readonly kept: Population | null;
}

function fieldOf<K extends keyof PopulationValues>(
  { values, onChange }: FieldsProps,
  name: K,
): FieldBinding<PopulationValues[K]> {
  return {
    name,
    value: values[name],
    onChange: (value) => {
      onChange({ [name]: value });
    },
  };
}

/** Who is meant, and how many that is today. */
export function PopulationFields({ kept, ...fields }: PopulationFieldsProps): ReactElement {
  const words = useWords(obligationsWords);
  const { values } = fields;
  const { subject } = values;
  const rules = [...offeredRules, ...(kept !== null && values.rule === 'kept' ? (['kept'] as const) : [])];
  return (
    <>
      <SelectField
        label={words.form.population}
        empty={words.form.informs}
        options={[
          { value: 'school', label: words.form.ofSchools },
          { value: 'municipality', label: words.form.ofMunicipalities },
        ]}
        {...fieldOf(fields, 'subject')}
      />
      {subject === '' ? null : (
        <>
          <SelectField
            label={words.form.rule}
            options={rules.map((value) => ({
              value,
              label: value === 'kept' ? words.form.kept : words.rules[value],
            }))}
            {...fieldOf(fields, 'rule')}
          />
          <RuleFields {...fields} />
          <Meant population={populationOf(values, kept)} />
        </>
      )}
    </>
  );
}

function RuleFields(fields: FieldsProps): ReactElement | null {
  const all = useWords(obligationsWords);
  const words = all.form;
  const { rule } = fields.values;
  if (rule === 'municipality') return <Municipality {...fields} />;
  if (rule === 'grouping') {
    return (
      <>
        <TextField label={words.grouping} {...fieldOf(fields, 'grouping')} />
        <TextField label={words.groupingOn} type="date" isNarrow {...fieldOf(fields, 'groupingOn')} />
      </>
    );
  }
  if (rule !== 'list' && rule !== 'cluster' && rule !== 'track') return null;
  return (
    <>
      <TextField label={words.year} inputMode="numeric" isNarrow {...fieldOf(fields, 'year')} />
      {rule === 'cluster' ? (
        <SelectField
          label={words.clusters}
          empty={all.rules.all}
          options={listClusters.map((value) => ({ value, label: all.clusters[value] }))}
          {...fieldOf(fields, 'cluster')}
        />
      ) : null}
      {rule === 'track' ? (
        <SelectField
          label={words.track}
          options={[1, 2, 3].map((track) => ({ value: String(track), label: words.trackOf(track) }))}
          {...fieldOf(fields, 'track')}
        />
      ) : null}
    </>
  );
}

function Municipality(fields: FieldsProps): ReactElement {
  const words = useWords(obligationsWords).form;
  const places = useQuery(municipalitiesQuery).data?.municipalities ?? [];
  return (
    <SelectField
      label={words.municipality}
      empty="–"
      options={places.map(({ municipalityId, name }) => ({ value: String(municipalityId), label: name }))}
      {...fieldOf(fields, 'municipality')}
    />
  );
}

function Meant({ population }: { readonly population: Population | null | 'unfinished' }): ReactElement | null {
  const words = useWords(obligationsWords).form;
  const isAsked = population !== null && population !== 'unfinished';
  const asked = isAsked ? JSON.stringify(population) : '';
  const { data } = useQuery({
    queryKey: ['obligations', 'population', asked],
    queryFn: ({ signal }) => obligationsClient.query('population', { population: asked }, signal),
    enabled: isAsked,
  });
  if (!isAsked) return null;
  return (
    <p className="small" role="status">
      {data === undefined ? words.counting : words.meant(data.count, population.subject)}
    </p>
  );
}
