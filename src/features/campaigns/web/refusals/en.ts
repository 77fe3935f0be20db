import type { RefusalWords } from './ru.ts';

export const en: RefusalWords = {
  begun: 'The monitoring has not begun: it can be filled in from its first day on.',
  open: 'The monitoring is closed and answers do not change any more. If the answer is needed, ask the regional operator for a term of your own.',
  whole: 'Some required questions have no answer.',
  right: 'There are errors, or warnings without a reason.',
  asked: 'In this monitoring answers are not confirmed: what was submitted stands.',
  wrong_state: 'The state of the answer has changed, and this cannot be done now. Reload the page.',
  not_yours: 'Another office fills in or confirms this monitoring.',
  no_published_form: 'The form has no published version, or it is retired. Publish the form first.',
  nobody_asked: 'Nobody fits the condition. Change who is asked.',
  wrong_subject: 'The form is about others: some forms are about schools, others about municipalities.',
  dates_crossed: 'The dates are not in order: the end is before the beginning.',
  already_launched:
    'The monitoring is launched. What is asked of whom does not change after that; it can be closed and repeated.',
  not_launched: 'The monitoring is not running: it is not launched yet, or closed.',
  changed_meanwhile: 'The answer was changed while you were reading. Reload the page and see what changed.',
  count_changed: 'The number of answers that fit has changed. Reload the page and look at the number again.',
  no_such_field: 'The form of this monitoring has no such question.',
  no_such_file: 'One of the files is not on the server. Remove it from the answer and attach it again.',
  not_changed: 'Some of these fields have not changed since they were confirmed.',
  too_late_to_undo:
    'It cannot be undone any more: only on the same day, and while nothing else happened to the answers.',
  term_in_past: 'The term is over. Choose today or a later day.',
  nobody_to_nudge: 'There is nobody to remind: the answers are there, or a reminder was sent today.',
  anonymous: 'Anonymous forms are answered by the links of a survey only, other forms never are.',
  anonymous_asks:
    'An anonymous form asks only what is counted: choices, numbers and shares. Remove its questions that are answered by own words, a day, a link, a file or a table.',
};
