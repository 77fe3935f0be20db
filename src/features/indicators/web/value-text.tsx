import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { ShownOccasion, ShownValue } from '../contract.ts';
import type { ValueUnit } from '../domain/definition.ts';
import { indicatorsWords } from './words.ts';

/** «59,2 %»; null: no data. */
export function useValueText(): (unit: ValueUnit, value: Pick<ShownValue, 'text'> | null) => string | null {
  const words = useWords(indicatorsWords);
  const formats = useFormats();
  return (unit, value) => {
    const text = value?.text ?? null;
    if (text === null) return null;
    return words.value(unit, unit === 'count' ? formats.count(Number(text)) : formats.decimal(text));
  };
}

export function useOccasionText(): (occasion: ShownOccasion) => string {
  const words = useWords(indicatorsWords);
  return ({ title, key }) => title ?? words.listOf(Number(key.slice(1)));
}

/** The two sums behind a value. */
export function Sums({ value }: { readonly value: ShownValue }): ReactElement {
  const words = useWords(indicatorsWords).one;
  const formats = useFormats();
  return <>{words.sums(formats.count(value.numerator), formats.count(value.denominator))}</>;
}
