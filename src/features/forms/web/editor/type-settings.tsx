import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { isOfOneValue, type Field } from '../../domain/definition.ts';
import { editorWords } from '../words.ts';
import { Bounds, CellSettings, Options, type PartsProps } from './cell-settings.tsx';
import { withPart } from './edit.ts';
import { CountField, LinesField } from './inputs.tsx';
import { TableSettings } from './table-settings.tsx';

interface SettingsProps<F> {
  readonly at: string;
  readonly type: F;
  readonly onType: (type: F) => void;
}

/** What a question of its type has to say besides. */
export function FieldSettings({ at, type, onType }: SettingsProps<Field>): ReactElement | null {
  const words = useWords(editorWords);
  const onPart = (key: string, value: unknown): void => {
    onType(withPart(type, key, value));
  };
  if (isOfOneValue(type)) return <CellSettings {...{ at, type, onPart }} />;
  switch (type.type) {
    case 'percent':
      return (
        <>
          {(['partLabel', 'wholeLabel'] as const).map((part) => (
            <TextField
              key={part}
              name={`${at}.${part}`}
              label={words[part]}
              value={type[part]}
              onChange={(text) => {
                onType({ ...type, [part]: text });
              }}
            />
          ))}
        </>
      );
    case 'many':
      return <ManySettings {...{ at, type, onPart }} />;
    case 'file':
      return (
        <CountField
          at={`${at}.maxFiles`}
          label={words.maxFiles}
          value={type.maxFiles}
          onValue={(count) => {
            onType({ ...type, maxFiles: count ?? 1 });
          }}
        />
      );
    case 'table':
      return <TableSettings {...{ at, type, onType }} />;
    case 'matrix':
      return <MatrixSettings {...{ at, type, onType }} />;
  }
}

type Many = Extract<Field, { readonly type: 'many' }>;
type Matrix = Extract<Field, { readonly type: 'matrix' }>;

function ManySettings({ at, type, onPart }: PartsProps<Many>): ReactElement {
  const words = useWords(editorWords);
  return (
    <>
      <Options {...{ at, type, onPart }} />
      <CountField
        at={`${at}.most`}
        label={words.most}
        hint={words.anyNumber}
        value={type.most}
        isOptional
        onValue={(most) => {
          onPart('most', most);
        }}
      />
    </>
  );
}

function MatrixSettings({ at, type, onType }: SettingsProps<Matrix>): ReactElement {
  const words = useWords(editorWords);
  return (
    <>
      {(['indicators', 'categories'] as const).map((side) => (
        <LinesField
          key={side}
          at={`${at}.${side}`}
          label={words[side]}
          options={type[side]}
          onOptions={(options) => {
            onType({ ...type, [side]: options });
          }}
        />
      ))}
      <Bounds
        {...{ at, type }}
        onPart={(key, value) => {
          onType(withPart(type, key, value));
        }}
      />
    </>
  );
}
