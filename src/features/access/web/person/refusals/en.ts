/** Refusals of what is done with an account and its data. */
export const en: Readonly<Record<string, string>> = {
  oneself: 'This can not be done with your own account. Ask another administrator.',
  own_account: 'Own data are not erased like this. Ask another administrator.',
  is_administrator: "An administrator's eyes can not be looked through.",
  already_erased: 'The data of this person are erased already. Refresh the page.',
  has_roles: 'The person still has roles. End them or hand over first.',
  names_person:
    'The reason or the order names the person or an address: the act would keep it. Write it without the name, such as “request no. 5”.',
  no_address: 'The person has no e-mail address. Choose printing.',
  no_mail: 'There is no mail server. Choose printing.',
  no_password: 'The person has no password: they sign in by an identity provider.',
  wrong_state: 'The state of the account is another one already. Refresh the page.',
};
