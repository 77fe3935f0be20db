/** What was not taken over from an XLSForm as it stood, named by what became of it. */
export const xlsformRemarkKinds = [
  ...(['no_survey', 'no_questions', 'too_many_rows', 'too_large'] as const),
  ...(['type_left_out', 'type_as_text', 'metadata_left_out', 'note_as_hint', 'note_left_out', 'any_file'] as const),
  ...(['name_changed', 'label_from_name', 'text_cut', 'placeholder_kept', 'title_from_file'] as const),
  ...(['list_missing', 'option_twice', 'other_added', 'group_flattened', 'inner_repeat_left_out'] as const),
  ...(['rows_limited', 'not_closed', 'end_without_begin', 'condition_left_out', 'constraint_left_out'] as const),
  ...(['message_left_out', 'calculation_put_in', 'calculation_left_out', 'required_left_out'] as const),
  ...(['parameter_left_out', 'column_left_out', 'language_left_out', 'sheet_left_out', 'minutes_estimated'] as const),
  ...(['code_changed'] as const),
] as const;
export type XlsformRemarkKind = (typeof xlsformRemarkKinds)[number];

export interface XlsformRemark {
  readonly kind: XlsformRemarkKind;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  /** What stands in the form instead; null: nothing does, or the kind says it. */
  readonly became: string | null;
}

/** Beyond them a file is not one that anybody would mend by reading remarks. */
const MOST_REMARKS = 1000;

/** Gathers remarks about one sheet after another. */
export class Remarks {
  readonly #all: XlsformRemark[] = [];

  /** In the order of the file: sheet by sheet, row by row, what is about the whole last. */
  get all(): readonly XlsformRemark[] {
    const place = ({ sheet, row }: XlsformRemark): string =>
      `${sheet ?? '\uffff'}\u0000${String(row ?? 0).padStart(9, '0')}`;
    return this.#all.toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
  }

  tell(kind: XlsformRemarkKind, place: Partial<Omit<XlsformRemark, 'kind'>> = {}): void {
    if (this.#all.length >= MOST_REMARKS) return;
    const cut = (text: string | null = null): string | null => text?.slice(0, 200) ?? null;
    const { sheet = null, row = null, column = null } = place;
    this.#all.push({ kind, sheet, row, column: cut(column), found: cut(place.found), became: cut(place.became) });
  }
}
