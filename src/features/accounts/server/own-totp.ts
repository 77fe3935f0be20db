import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { isCodeOf, makeCodes, makeSecret } from './second-factor.ts';
import { ownCode, ownPassword, selfOf, type Done } from './self.ts';
import { confirmTotp as saveConfirmed, findCredential, forgetTotp, saveTotp } from './store-credentials.ts';
import { changePerson, findPerson } from './store-people.ts';

interface Begun {
  readonly secret: string;
  readonly uri: string;
  readonly svg: string;
}

export async function beginTotp(
  ctx: Ctx,
  { password }: { readonly password: string },
): Promise<Result<Begun, Refusal>> {
  const { key } = selfOf(ctx);
  const proved = await ownPassword(ctx, password);
  if (!proved.ok) return proved;
  if (proved.value.totpConfirmedAt !== null) return err('totp_is_on');
  const person = await findPerson(ctx.db, key);
  const { sealed, ...shown } = makeSecret(ctx, person?.login ?? '');
  await saveTotp(ctx.db, key, sealed);
  ctx.note({ object: { kind: 'person', id: key.personId, personId: key.personId }, after: { totp: 'begun' } });
  return ok(shown);
}

/** The second factor counts from here on: the person has shown that the authenticator has the secret. */
export async function confirmTotp(
  ctx: Ctx,
  { code }: { readonly code: string },
): Promise<Result<{ readonly recoveryCodes: string[] }, Refusal>> {
  const { key } = selfOf(ctx);
  const credential = await findCredential(ctx.db, key);
  if (credential?.totpSealed == null) return err('totp_not_begun');
  if (credential.totpConfirmedAt !== null) return err('totp_is_on');
  if (!(await isCodeOf(ctx, key, credential.totpSealed, code))) return err('wrong_code');
  await saveConfirmed(ctx.db, key, ctx.now());
  await changePerson(ctx.db, key, { hasTotp: true });
  const recoveryCodes = await makeCodes(ctx, key);
  ctx.note({
    object: { kind: 'person', id: key.personId, personId: key.personId },
    before: { hasTotp: false },
    after: { hasTotp: true },
  });
  return ok({ recoveryCodes: [...recoveryCodes] });
}

export async function removeTotp(
  ctx: Ctx,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<Done> {
  const { key } = selfOf(ctx);
  const proved = await ownPassword(ctx, password);
  if (!proved.ok) return proved;
  const { totpSealed, totpConfirmedAt } = proved.value;
  if (totpSealed === null || totpConfirmedAt === null) return err('totp_is_off');
  const shown = await ownCode(ctx, totpSealed, code);
  if (!shown.ok) return shown;
  await forgetTotp(ctx.db, key);
  await changePerson(ctx.db, key, { hasTotp: false });
  ctx.note({
    object: { kind: 'person', id: key.personId, personId: key.personId },
    before: { hasTotp: true },
    after: { hasTotp: false },
  });
  return ok({});
}
