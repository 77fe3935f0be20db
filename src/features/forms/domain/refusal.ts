/** Why the server may refuse what is asked of a form; the pages have the words. */
export type FormRefusal =
  | 'code_taken'
  | 'changed_meanwhile'
  | 'no_draft'
  | 'has_problems'
  | 'nothing_changed'
  | 'never_published'
  | 'is_retired';
