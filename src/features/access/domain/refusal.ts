/** Why something with roles is refused; `not_found` and bad input aside. Pages have a sentence for each. */
export const accessRefusals = [
  'role_unfit',
  'role_not_yours',
  'own_person',
  'dates_crossed',
  'term_is_over',
  'unusual_beginning',
  'term_too_long',
  'already_invited',
  'already_has_role',
  'already_ended',
  'ends_earlier',
  'outside_term',
  'email_needed',
  'too_many_letters',
  'last_administrator',
  'same_person',
  'person_not_active',
  'not_open',
  'role_over',
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];
