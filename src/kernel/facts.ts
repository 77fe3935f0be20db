/** What is known of one event or duty, as plain values: the pages have the words. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A sentence for each kind of a catalogue of facts. */
export type Sentences<F> = { readonly [K in keyof F]: (facts: F[K]) => string };

/** What a card of the home page says. */
export interface CardWords {
  /** What is to be done: «Решить, загружать ли файл „ВПР 2023.csv“». */
  readonly title: string;
  /** Why it came. */
  readonly why: string;
  /** One verb, on the button: «Решить». */
  readonly action: string;
}

/** The words of a card for each kind of a catalogue of facts. */
export type CardSentences<F> = { readonly [K in keyof F]: (facts: F[K]) => CardWords };

/** The sentences of all features together, by kind. */
export type TellEvent = Readonly<Record<string, (facts: Facts) => string>>;
/** The cards of all features together, by kind. */
export type TellCard = Readonly<Record<string, (facts: Facts) => CardWords>>;
