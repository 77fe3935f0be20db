import type { ReactElement } from 'react';
import { CheckField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { isOfOneValue, type CellType, type Field } from '../../domain/definition.ts';
import { editorWords } from '../words.ts';
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

interface PartsProps<F> {
  readonly at: string;
  readonly type: F;
  /** Undefined takes the part away. */
  readonly onPart: (key: string, value: unknown) => void;
}

/** What an answer of one value may be: of a question, or of a column of a table. */
export function CellSettings({ at, type, onPart }: PartsProps<CellType>): ReactElement | null {
  switch (type.type) {
    case 'integer':
      return (
        <>
          <Bounds {...{ at, type, onPart }} />
          <Unit {...{ at, type, onPart }} />
        </>
      );
    case 'decimal':
      return (
        <>
          <Digits {...{ at, type, onPart }} />
          <Edges {...{ at, type, onPart }} labels={['min', 'max']} />
          <Unit {...{ at, type, onPart }} />
        </>
      );
    case 'choice':
      return <Options {...{ at, type, onPart }} />;
    case 'text':
      return <TextSettings {...{ at, type, onPart }} />;
    case 'date':
      return <Edges {...{ at, type, onPart }} labels={['from', 'to']} />;
    case 'link':
      return null;
  }
}

function Options({ at, type, onPart }: PartsProps<Pick<Many, 'options'>>): ReactElement {
  const words = useWords(editorWords);
  return (
    <LinesField
      at={`${at}.options`}
      label={words.options}
      options={type.options}
      onOptions={(options) => {
        onPart('options', options);
      }}
    />
  );
}

function Bounds({ at, type, onPart }: PartsProps<{ readonly min?: number; readonly max?: number }>): ReactElement {
  const words = useWords(editorWords);
  return (
    <div className="side-by-side">
      {(['min', 'max'] as const).map((edge) => (
        <CountField
          key={edge}
          at={`${at}.${edge}`}
          label={words[edge]}
          value={type[edge]}
          isOptional
          onValue={(count) => {
            onPart(edge, count);
          }}
        />
      ))}
    </div>
  );
}

interface EdgesProps extends PartsProps<Extract<CellType, { readonly type: 'decimal' | 'date' }>> {
  readonly labels: readonly ['min' | 'from', 'max' | 'to'];
}

/** Bounds that are kept as text: of a decimal, of a date. */
function Edges({ at, type, onPart, labels }: EdgesProps): ReactElement {
  const words = useWords(editorWords);
  return (
    <div className="side-by-side">
      {(['min', 'max'] as const).map((edge, index) => (
        <TextField
          key={edge}
          name={`${at}.${edge}`}
          label={words[labels[index] ?? 'min']}
          type={type.type === 'date' ? 'date' : 'text'}
          isNarrow
          isOptional
          value={type[edge] ?? ''}
          onChange={(text) => {
            onPart(edge, text === '' ? undefined : text.replace(',', '.'));
          }}
        />
      ))}
    </div>
  );
}

function Unit({ at, type, onPart }: PartsProps<{ readonly unit?: string }>): ReactElement {
  const words = useWords(editorWords);
  return (
    <TextField
      name={`${at}.unit`}
      label={words.unit}
      isNarrow
      isOptional
      value={type.unit ?? ''}
      onChange={(text) => {
        onPart('unit', text === '' ? undefined : text);
      }}
    />
  );
}

function Digits({ at, type, onPart }: PartsProps<{ readonly digits: number }>): ReactElement {
  const words = useWords(editorWords);
  return (
    <CountField
      at={`${at}.digits`}
      label={words.digits}
      value={type.digits}
      onValue={(count) => {
        onPart('digits', count ?? 0);
      }}
    />
  );
}

function TextSettings(props: PartsProps<Extract<CellType, { readonly type: 'text' }>>): ReactElement {
  const { at, type, onPart } = props;
  const words = useWords(editorWords);
  return (
    <>
      <CountField
        at={`${at}.maxLength`}
        label={words.maxLength}
        value={type.maxLength}
        onValue={(count) => {
          onPart('maxLength', count ?? 1);
        }}
      />
      <CheckField
        name={`${at}.isLong`}
        label={words.isLong}
        value={type.isLong ?? false}
        onChange={(isOn) => {
          onPart('isLong', isOn ? true : undefined);
        }}
      />
    </>
  );
}
