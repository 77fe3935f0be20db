import { hash, parseOptions, verify, type Options } from '@node-rs/argon2';
import { normalisePassword } from '../domain/password-rule.ts';

/**
 * argon2id as the OWASP Password Storage Cheat Sheet recommends it, about 16 ms on one core: a whole teachers' room that signs in at
 * once on a small server is in within a second, and what a guesser may try is limited anyway. Hashes of other settings are made anew
 * at the next sign-in.
 */
const settings = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
/** As a hash says it; the library makes no other unless told. */
const KIND = '$argon2id$';
const options: Options = settings;

let nobodys: Promise<string> | null = null;

export async function hashPassword(password: string): Promise<string> {
  return await hash(normalisePassword(password), options);
}

/** @param passwordHash null: there is none; it takes as long as with one and is never right */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hash('', options);
  const isRight = await verify(passwordHash ?? (await nobodys), normalisePassword(password));
  return isRight && passwordHash !== null;
}

export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  const wanted = settings;
  const isSame = memoryCost === wanted.memoryCost && timeCost === wanted.timeCost && parallelism === wanted.parallelism;
  return !isSame || !passwordHash.startsWith(KIND);
}
