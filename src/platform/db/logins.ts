import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client, escapeLiteral, type Pool } from 'pg';
import { StartupRefusal } from '../startup-refusal.ts';
import type { ConnectionSettings } from './database.ts';

/** The two logins the program works under once the store is prepared; neither owns anything. */
export const logins = ['opora_app', 'opora_work'] as const;
export type Login = (typeof logins)[number];

/**
 * The same database under another login. Its password follows from the owner's, so that nothing more has to be kept anywhere;
 * where the owner needs none (a private socket, trust), the login has none either.
 */
export function connectionAs(login: Login, owner: ConnectionSettings): ConnectionSettings {
  const password = passwordOf(login, owner);
  if (owner.connectionString === undefined)
    return { ...owner, user: login, ...(password === null ? {} : { password }) };
  // The driver takes these before what stands in front of the host, which an address of a socket does not have.
  const url = new URL(owner.connectionString);
  url.password = '';
  url.searchParams.set('user', login);
  url.searchParams.delete('password');
  if (password !== null) url.searchParams.set('password', password);
  return { ...owner, connectionString: url.href };
}

function passwordOf(login: Login, owner: ConnectionSettings): string | null {
  const { password } = new Client(owner) as { readonly password?: unknown };
  if (typeof password !== 'string' || password === '') return null;
  return createHmac('sha256', password).update(`login ${login}`).digest('base64url');
}

/** @throws StartupRefusal with the statements for whoever may make roles, when the owner of the database may not */
export async function ensureRoles(owner: Pool, settings: ConnectionSettings): Promise<void> {
  const { rows } = await owner.query<{ mayMake: boolean; missing: string[] }>(
    `select (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayMake",
      array(select login from unnest($1::text[]) login where login not in (select rolname from pg_roles)) as missing`,
    [logins],
  );
  const missing = logins.filter((login) => rows[0]?.missing.includes(login) === true);
  if (missing.length > 0 && rows[0]?.mayMake !== true) {
    const statements = missing.map((login) => `CREATE ROLE ${login} ${attributesOf(login, settings)};`);
    throw new StartupRefusal((words) => words.rolesMissing(statements.join('\n')));
  }
}

/** Lets both logins in, and makes sure that they are no way round the wall. Call it when the roles are there. */
export async function ensureLogins(owner: Pool, settings: ConnectionSettings): Promise<void> {
  for (const login of logins) {
    if ((await tryLogin(login, settings)) === null) continue;
    await alterRole(owner, `ALTER ROLE ${login} ${attributesOf(login, settings)}`);
    const refusal = await tryLogin(login, settings);
    if (refusal !== null) throw new StartupRefusal((words) => words.loginRefused(login, refusal.message), refusal);
  }
  const { rows } = await owner.query<{ name: string }>(powersSql, [logins]);
  const [mighty] = rows;
  if (mighty !== undefined) throw new StartupRefusal((words) => words.roleTooMighty(mighty.name));
}

/** Roles that could get round row-level security: by an attribute, by another role, or by owning a table. */
const powersSql = `
  select r.rolname as name from pg_roles r where r.rolname = any($1::text[]) and (
    r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
    or exists (select from pg_auth_members m where m.member = r.oid)
    or exists (select from pg_class c where c.relowner = r.oid and c.relpersistence <> 't')
    or exists (select from pg_proc p where p.proowner = r.oid))
  order by r.rolname`;

async function tryLogin(login: Login, settings: ConnectionSettings): Promise<Error | null> {
  const client = new Client(connectionAs(login, settings));
  // Told by connect() too; without a listener it would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    if (error instanceof Error && isRefusedLogin(error)) return error;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Not known, wrong password, not allowed in: class 28. A missing password is found out by the driver itself. */
function isRefusedLogin(error: Error & { readonly code?: string }): boolean {
  return error.code?.startsWith('28') ?? error.message.includes('password');
}

async function alterRole(owner: Pool, statement: string): Promise<void> {
  for (;;) {
    try {
      await owner.query(statement);
      return;
    } catch (error) {
      const { code = '', message } = error as Error & { readonly code?: string };
      // Another program is at the same moment doing the same.
      if (message.includes('tuple concurrently updated')) continue;
      if (code === '42501') throw new StartupRefusal((words) => words.rolesMissing(`${statement};`), error);
      throw error;
    }
  }
}

function attributesOf(login: Login, settings: ConnectionSettings): string {
  const password = passwordOf(login, settings);
  return password === null ? 'LOGIN' : `LOGIN PASSWORD ${escapeLiteral(scramVerifier(password))}`;
}

/** What PostgreSQL itself keeps of a password (RFC 5802): neither its log nor whoever reads the statement learns the password. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const parts = [salt.toString('base64'), `${stored}:${keyed('Server Key').toString('base64')}`];
  return `SCRAM-SHA-256$${String(iterations)}:${parts.join('$')}`;
}
