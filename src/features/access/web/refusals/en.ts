import type { AccessRefusal } from '../../domain/refusal.ts';

const said: Readonly<Record<AccessRefusal, string>> = {
  role_unfit: 'This role is not given on such a territory. Choose another territory or another role.',
  role_not_yours: 'Your role may not give this role. Ask the administrator or the regional coordinator.',
  own_person: 'Nobody gives a role to themselves. Ask a colleague or the administrator.',
  dates_crossed: 'The last day is before the first. Mend the dates.',
  term_is_over: 'The last day is over. Give a later one.',
  unusual_beginning: 'A role begins neither before 2000 nor more than five years from today. Mend the date.',
  term_too_long: 'The term is too long. A guest link is given for a year at most.',
  already_invited: 'This person is already invited to this role. Open “Invitations”: the link can be made anew.',
  already_has_role:
    'The person already has this role on this territory on these days. Open the card: the role can be ended or given on other days.',
  already_ended: 'This role has ended already. Refresh the page.',
  ends_earlier: 'The role ends before that day anyway. Give an earlier day.',
  outside_term: 'The day is outside of the term of the role. Give a day on which the role holds.',
  email_needed: 'A letter needs an e-mail address. Give it or print the link.',
  too_many_letters: 'Too many letters of invitation within a day. Wait until tomorrow or print the link.',
  last_administrator: 'This is the last administrator. Name another one first.',
  same_person: 'This is the same person. Choose another one.',
  person_not_active: 'The account of this person does not work. Choose another one or unblock it.',
  not_open: 'The invitation was accepted or withdrawn. Refresh the page.',
  role_over: 'This role has ended: there is nothing to hand over. Refresh the page.',
};

export const en = said as Readonly<Record<string, string>>;
