import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { SchoolPicker } from '#features/access/web/public.tsx';
import { CheckField, SelectField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { municipalitiesQuery } from '../api.ts';
import { replaced, type StepValues } from './wish.ts';
import { reorganiseWords } from './words.ts';

export interface FieldsProps {
  readonly values: StepValues;
  readonly onChange: (part: Partial<StepValues>) => void;
}

/** The schools with which it happened: several where several can. */
export function Sources({ values, onChange }: FieldsProps): ReactElement {
  const words = useWords(reorganiseWords);
  const { kind, sources } = values;
  const isMany = kind === 'merge' || kind === 'close';
  const shown = isMany ? sources : sources.slice(0, 1);
  return (
    <>
      {shown.map((source, index) => (
        <SchoolPicker
          key={index}
          name={`from${String(index)}`}
          label={words.from[kind]}
          value={source}
          onChange={(picked) => {
            onChange({ sources: replaced(sources, index, picked) });
          }}
        />
      ))}
      {isMany && shown.every((source) => source !== null) ? (
        <AddButton
          text={words.addSource}
          onAdd={() => {
            onChange({ sources: [...sources, null] });
          }}
        />
      ) : null}
    </>
  );
}

function AddButton({ text, onAdd }: { readonly text: string; readonly onAdd: () => void }): ReactElement {
  return (
    <p>
      <LinkButton onPress={onAdd}>{text}</LinkButton>
    </p>
  );
}

/** What becomes of them. */
export function Successors(props: FieldsProps): ReactElement | null {
  switch (props.values.kind) {
    case 'close':
      return null;
    case 'rename':
      return <NewSchool {...props} at={0} />;
    case 'merge':
      return <MergedInto {...props} />;
    case 'split':
      return <Parts {...props} />;
  }
}

function MergedInto({ values, onChange }: FieldsProps): ReactElement {
  const words = useWords(reorganiseWords);
  return (
    <>
      <SelectField
        label={words.target}
        name="target"
        value={values.target}
        options={(['existing', 'new'] as const).map((value) => ({ value, label: words.targets[value] }))}
        onChange={(target) => {
          if (target !== '') onChange({ target });
        }}
      />
      {values.target === 'existing' ? (
        <SchoolPicker
          name="into"
          label={words.into}
          value={values.into}
          onChange={(into) => {
            onChange({ into });
          }}
        />
      ) : (
        <>
          <NewSchool values={values} onChange={onChange} at={0} />
          <Municipality values={values} onChange={onChange} />
        </>
      )}
      <Inherits label={words.inherits} values={values} onChange={onChange} />
    </>
  );
}

function Parts({ values, onChange }: FieldsProps): ReactElement {
  const words = useWords(reorganiseWords);
  return (
    <>
      <CheckField
        label={words.goesOn}
        name="goesOn"
        value={values.goesOn}
        onChange={(goesOn) => {
          onChange({ goesOn });
        }}
      />
      {values.parts.map((_, index) => (
        <NewSchool key={index} values={values} onChange={onChange} at={index} />
      ))}
      <AddButton
        text={words.addTarget}
        onAdd={() => {
          onChange({ parts: [...values.parts, { code: '', name: '' }] });
        }}
      />
      <Municipality values={values} onChange={onChange} />
      <Inherits label={words.inheritsSplit} values={values} onChange={onChange} />
    </>
  );
}

function NewSchool({ values, onChange, at }: FieldsProps & { readonly at: number }): ReactElement {
  const words = useWords(reorganiseWords);
  const isRename = values.kind === 'rename';
  const part = values.parts[at] ?? { code: '', name: '' };
  const change = (more: Partial<typeof part>): void => {
    onChange({ parts: replaced(values.parts, at, { ...part, ...more }) });
  };
  return (
    <>
      <TextField
        label={words.newName}
        name={`name${String(at)}`}
        value={part.name}
        onChange={(name) => {
          change({ name });
        }}
      />
      <TextField
        label={isRename ? words.code : words.newCode}
        {...(isRename ? { hint: words.codeHint } : {})}
        isNarrow
        isPlain
        name={`code${String(at)}`}
        value={part.code}
        onChange={(code) => {
          change({ code });
        }}
      />
    </>
  );
}

function Municipality({ values, onChange }: FieldsProps): ReactElement {
  const words = useWords(reorganiseWords);
  const places = useQuery(municipalitiesQuery).data?.municipalities ?? [];
  return (
    <SelectField
      label={words.municipality}
      empty={words.asBefore}
      name="municipalityId"
      value={values.municipalityId}
      options={places.map(({ municipalityId, name }) => ({ value: String(municipalityId), label: name }))}
      onChange={(municipalityId) => {
        onChange({ municipalityId });
      }}
    />
  );
}

function Inherits({ label, values, onChange }: FieldsProps & { readonly label: string }): ReactElement {
  const words = useWords(reorganiseWords);
  return (
    <SelectField
      label={label}
      name="inherits"
      value={values.inherits}
      options={(['later', 'confirmed', 'refused'] as const).map((value) => ({ value, label: words.decisions[value] }))}
      onChange={(inherits) => {
        if (inherits !== '') onChange({ inherits });
      }}
    />
  );
}
