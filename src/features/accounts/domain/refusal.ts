import type { PasswordProblem } from './password-rule.ts';

/** Why something with an account is refused; `not_found` and bad input aside. Pages have a sentence for each. */
export type AccountsRefusal =
  | PasswordProblem
  // A set-up, invitation, reset or guest link that is used up, withdrawn, too old or none at all.
  | 'link_invalid'
  | 'login_needed'
  | 'login_invalid'
  | 'login_taken'
  | 'no_identity_provider'
  | 'identity_provider_silent'
  | 'region_not_empty'
  | 'no_password'
  | 'wrong_password'
  | 'too_many_attempts'
  | 'wrong_code'
  | 'totp_is_on'
  | 'totp_is_off'
  | 'totp_not_begun'
  | 'oneself'
  | 'wrong_state'
  | 'last_administrator'
  | 'is_administrator'
  | 'no_masquerade'
  | 'no_mail'
  | 'no_address'
  | 'text_gone'
  | 'not_waiting';

/** What a use case of accounts answers when it does nothing. */
export type Refusal = AccountsRefusal | 'not_found';
