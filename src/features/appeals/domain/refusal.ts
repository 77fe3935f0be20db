/** `edition_closed`: replaced by a later one or taken back. `already_open`: one appeal at a time. `wrong_state`: somebody was faster. */
export type AppealRefusal = 'edition_closed' | 'already_open' | 'wrong_state';
