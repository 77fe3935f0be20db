import { useState } from 'react';

/** Sentences about what is wrong, by the name of a field. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

export interface FieldBinding<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export interface FormState<V> {
  readonly values: V;
  readonly errors: FieldErrors;
  /** Everything a field of the kit needs: `<TextField label=… {...form.field('name')} />`. */
  field<K extends keyof V & string>(name: K): FieldBinding<V[K]>;
  change(part: Partial<V>): void;
  /** All problems at once; the values when there are none. */
  check(): V | null;
  reset(): void;
}

/** Values of one form and what is wrong with them: problems come at sending, and each goes when its field is changed. */
export function useForm<V extends object>(
  initial: V,
  checkValues: (values: V) => FieldErrors = () => ({}),
): FormState<V> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const change = (part: Partial<V>): void => {
    setValues((known) => ({ ...known, ...part }));
    setErrors((known) => Object.fromEntries(Object.entries(known).filter(([name]) => !(name in part))));
  };
  return {
    values,
    errors,
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => {
        change({ [name]: value } as unknown as Partial<V>);
      },
    }),
    change,
    check: () => {
      const found = checkValues(values);
      setErrors(found);
      return Object.values(found).some((message) => message !== undefined) ? null : values;
    },
    reset: () => {
      setValues(initial);
      setErrors({});
    },
  };
}
