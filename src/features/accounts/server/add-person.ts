import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { isLogin, normaliseLogin, normaliseName } from '../domain/login.ts';
import { passwordProblems } from '../domain/password-rule.ts';
import { hashPassword } from './passwords.ts';
import { savePassword } from './store-credentials.ts';
import { insertPerson } from './store-people.ts';

type Work = Pick<Ctx, 'db' | 'now'> & { readonly regionId: number };

interface Wish {
  readonly login: string;
  readonly name: string;
  /** For letters. A login that is an address becomes no such address by itself: anybody can type it. */
  readonly email?: string | null;
  /** The person was reached there: by the link that is used now, or by the identity provider. */
  readonly isEmailProven?: boolean;
  readonly phone?: string | null;
  readonly isGuest?: boolean;
}

/** Somebody without a way to sign in yet: a guest, a person of the demonstration, somebody the identity provider knows. */
export async function addPerson(
  { db, now, regionId }: Work,
  { login: typed, name, email = null, isEmailProven = false, phone = null, isGuest = false }: Wish,
): Promise<Result<number, 'login_invalid' | 'login_taken'>> {
  const login = normaliseLogin(typed);
  if (!isLogin(login)) return err('login_invalid');
  const address = { email, emailProvenAt: isEmailProven ? now() : null };
  const person = { login, name: normaliseName(name), ...address, phone, isGuest, createdAt: now() };
  const personId = await insertPerson(db, regionId, person);
  return personId === null ? err('login_taken') : ok(personId);
}

/** Somebody who chose a password. */
export async function addPersonWithPassword(
  work: Work,
  { password, ...wish }: Wish & { readonly password: string },
): Promise<Result<number, Refusal>> {
  const [problem] = passwordProblems(password, { login: normaliseLogin(wish.login), name: normaliseName(wish.name) });
  if (problem !== undefined) return err(problem);
  const passwordHash = await hashPassword(password);
  const added = await addPerson(work, wish);
  if (added.ok)
    await savePassword(work.db, { regionId: work.regionId, personId: added.value }, passwordHash, work.now());
  return added;
}
