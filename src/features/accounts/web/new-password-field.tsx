import type { ReactElement } from 'react';
import { PasswordField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import type { FieldBinding } from '#ui/use-form.ts';
import { passwordProblems } from '../domain/password-rule.ts';
import { accountsWords } from './words.ts';
import './accounts.css';

interface Whose {
  readonly login: string;
  readonly name: string;
}

/** A sentence about everything that is wrong with a new password; undefined when it may be used. */
export function useNewPasswordCheck(): (password: string, whose: Whose) => string | undefined {
  const words = useWords(accountsWords).password;
  return (password, whose) => {
    if (password === '') return words.empty;
    const problems = passwordProblems(password, whose);
    return problems.length === 0 ? undefined : problems.map((problem) => words.problems[problem]).join('. ');
  };
}

/** The rule of the server, told while one types. */
export function NewPasswordField({
  label,
  whose,
  ...binding
}: FieldBinding<string> & { readonly label: string; readonly whose: Whose }): ReactElement {
  const words = useWords(accountsWords).password;
  const problems = binding.value === '' ? [] : passwordProblems(binding.value, whose);
  const isFit = binding.value !== '' && problems.length === 0;
  return (
    <>
      <PasswordField label={label} hint={words.rule} autoComplete="new-password" {...binding} />
      <p className={isFit ? 'password-said password-fits' : 'password-said'} aria-live="polite">
        {isFit ? words.fits : problems.map((problem) => words.problems[problem]).join('. ')}
      </p>
    </>
  );
}
