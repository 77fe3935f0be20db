/** What may be wrong with a definition; the words say it with what was found and what is expected. */
export const formProblemKinds = [
  'blank',
  'bad_code',
  'code_twice',
  'too_many_fields',
  'too_complex',
  'no_fields',
  'no_options',
  'bad_number',
  'bad_day',
  'bounds_crossed',
  'too_many_digits',
  'out_of_range',
  'no_such_field',
  'no_such_part',
  'no_such_row',
  'no_such_column',
  'no_such_option',
  'not_a_number',
  'not_a_choice',
  'not_a_table',
  'looks_at_itself',
  'looks_elsewhere',
  'about_nothing',
  'wrong_prefill',
] as const;
export type FormProblemKind = (typeof formProblemKinds)[number];

/** One thing wrong with a definition: all of them are told at once. */
export interface FormProblem {
  /** Where in the definition: `sections.0.fields.2.options.1.code`. */
  readonly at: string;
  /** The field, section or check it is about; null: the form. */
  readonly code: string | null;
  readonly kind: FormProblemKind;
  readonly found: string | null;
  readonly expected: string | null;
}

/** A place in the definition, of which problems are told. */
export class Place {
  readonly #at: readonly (string | number)[];
  readonly #code: string | null;
  readonly #problems: FormProblem[];

  constructor(problems: FormProblem[], at: readonly (string | number)[] = [], code: string | null = null) {
    this.#at = at;
    this.#code = code;
    this.#problems = problems;
  }

  /** Further in; with a code, what is found there is about that. */
  in(step: string | number, code: string | null = this.#code): Place {
    return new Place(this.#problems, [...this.#at, step], code);
  }

  tell(kind: FormProblemKind, found: string | number | null = null, expected: string | number | null = null): void {
    const text = (value: string | number | null): string | null =>
      value === null ? null : String(value).slice(0, 200);
    this.#problems.push({
      at: this.#at.join('.'),
      code: this.#code,
      kind,
      found: text(found),
      expected: text(expected),
    });
  }
}
