import { type ReactElement, useState } from 'react';
import { useLanguage, useWords } from '#ui/language.tsx';
import { decimalEntered, integerEntered } from '../../domain/entry.ts';
import { sheetWords } from './words.ts';

interface EntryProps {
  readonly id: string;
  readonly label?: string;
  readonly value: unknown;
  readonly isReadOnly: boolean;
  readonly isWrong: boolean;
  readonly describedBy?: string | undefined;
  readonly isRequired?: boolean;
  readonly unit?: string | undefined;
}

/** A number as it is typed: it is tidied when the field is left, and what is no number stays as typed. */
export function NumberEntry({
  digits,
  onValue,
  ...props
}: EntryProps & {
  readonly digits: number;
  readonly onValue: (value: number | string | undefined) => void;
}): ReactElement {
  const { id, label, value, isReadOnly, isWrong, describedBy, isRequired = false, unit } = props;
  const isRussian = useLanguage().language === 'ru';
  const shown = typeof value === 'string' && isRussian && digits > 0 ? value.replace('.', ',') : textOf(value);
  const [typed, setTyped] = useState<string | null>(null);
  const input = (
    <input
      className="narrow"
      id={id}
      type="text"
      inputMode={digits > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={typed ?? shown}
      readOnly={isReadOnly}
      aria-label={label}
      aria-invalid={isWrong}
      aria-required={isRequired}
      aria-describedby={describedBy}
      onChange={({ target }) => {
        setTyped(target.value);
        onValue(digits > 0 ? decimalEntered(target.value) : integerEntered(target.value));
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
  return unit === undefined ? (
    input
  ) : (
    <span className="entry-unit">
      {input} <span>{unit}</span>
    </span>
  );
}

/** A count of a percent or of a matrix: only a number is kept of it, so what is none is said here at once. */
export function CountEntry({
  onCount,
  ...props
}: EntryProps & { readonly onCount: (count: number | undefined) => void }): ReactElement {
  const words = useWords(sheetWords);
  const [strange, setStrange] = useState<string | null>(null);
  return (
    <>
      <NumberEntry
        {...props}
        digits={0}
        value={strange ?? props.value}
        isWrong={props.isWrong || strange !== null}
        onValue={(value) => {
          setStrange(typeof value === 'string' ? value : null);
          onCount(typeof value === 'number' ? value : undefined);
        }}
      />
      {strange === null ? null : <span className="form-error small">{words.notCount}</span>}
    </>
  );
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
