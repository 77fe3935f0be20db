import { type ReactElement, useState } from 'react';
import { TextArea, TextField } from '#ui/fields.tsx';
import type { Option } from '../../domain/definition.ts';
import { optionsFromLines, withoutBlank } from './edit.ts';
import { Problems } from './problems.tsx';

interface CountProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly isOptional?: boolean;
  readonly onValue: (value: number | undefined) => void;
}

/** A whole number; what is none is not taken and stays as it is typed until the field is left. */
export function CountField(props: CountProps): ReactElement {
  const { at, label, hint, value, isOptional = false, onValue } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div
      className="short-field"
      onBlur={() => {
        setTyped(null);
      }}
    >
      <TextField
        name={at}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        inputMode="numeric"
        isNarrow
        isOptional={isOptional}
        value={typed ?? (value === undefined ? '' : String(value))}
        onChange={(text) => {
          setTyped(text);
          if (text.trim() === '' && isOptional) onValue(undefined);
          else if (/^\s*-?\d{1,15}\s*$/.test(text)) onValue(Number(text));
        }}
      />
    </div>
  );
}

interface LinesProps {
  readonly at: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly onOptions: (options: readonly Option[]) => void;
}

/** A list of options, one a line: typed or pasted at once. */
export function LinesField({ at, label, options, onOptions }: LinesProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div
      onBlur={() => {
        setTyped(null);
      }}
    >
      <Problems at={at} />
      <TextArea
        name={`${at}.lines`}
        label={label}
        rows={Math.min(12, Math.max(3, options.length + 1))}
        value={typed ?? options.map((option) => option.label).join('\n')}
        onChange={(text) => {
          setTyped(text);
          onOptions(withoutBlank(optionsFromLines(text, options)));
        }}
      />
    </div>
  );
}
