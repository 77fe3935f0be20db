import type { ReactElement } from 'react';
import { CheckField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import type { CellType, Option } from '../../domain/definition.ts';
import { editorWords } from '../words.ts';
import { CountField, LinesField } from './inputs.tsx';

export interface PartsProps<F> {
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

export function Options({ at, type, onPart }: PartsProps<{ readonly options: readonly Option[] }>): ReactElement {
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

export function Bounds({
  at,
  type,
  onPart,
}: PartsProps<{ readonly min?: number; readonly max?: number }>): ReactElement {
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
