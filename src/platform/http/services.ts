import type { Db } from '../db/database.ts';
import type { FileStore } from '../files.ts';
import type { IdentityProvider } from '../identity-provider.ts';
import type { Jobs } from '../jobs.ts';
import type { Mailer } from '../mail.ts';
import type { Secrets } from '../secrets.ts';
import type { AccessCheck } from './access-check.ts';
import type { Hooks } from './hooks.ts';

/** What the server stands on. */
export interface Services {
  /** For requests of people: row-level security holds, nothing is visible before a scope is set. */
  readonly db: Db;
  /** For the installation's own work: signing in, jobs, the command line. It owns nothing either. */
  readonly workDb: Db;
  readonly access: AccessCheck;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly secrets: Secrets;
  readonly mailer: Mailer | null;
  readonly identityProvider: IdentityProvider | null;
  readonly hooks: Hooks;
  readonly publicUrl: string;
  now(): Date;
}
