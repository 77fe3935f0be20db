import { hash, parseOptions, verify, type Options } from '@node-rs/argon2';
import { normalisePassword } from '../domain/password-rule.ts';

/**
 * argon2id, about 20 ms on one core: above the first choice of the OWASP Password Storage Cheat Sheet (19 MiB, t = 2, p = 1). Hashes of
 * other settings are made anew at the next sign-in.
 */
const settings = { memoryCost: 32 * 1024, timeCost: 2, parallelism: 1 } as const;
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
