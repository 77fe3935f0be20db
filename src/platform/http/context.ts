import type { Readable } from 'node:stream';
import type { Scope, Territory } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files.ts';
import type { IdentityProvider } from '#platform/identity-provider.ts';
import type { JobStarter } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Mailer } from '#platform/mail.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Hooks } from './hooks.ts';

/** A role somebody has today on a territory. */
export interface Grant {
  readonly assignmentId: number;
  readonly role: string;
  readonly territory: Territory;
}

/** Who asks. */
export interface Actor {
  /** Null: nobody signed in, or the program itself (jobs, the command line). */
  readonly personId: number | null;
  readonly name: string;
  readonly regionId: number;
  readonly sessionId: string | null;
  readonly grants: readonly Grant[];
  /** The administrator who looks through this person's eyes: may read, may not do. */
  readonly masqueradedBy: number | null;
}

/** What a command did, for the audit log. Values are plain JSON; never secrets. */
export interface Change {
  readonly object: {
    readonly kind: string;
    readonly id: number | string | null;
    readonly schoolId?: number | null;
    readonly municipalityId?: number | null;
    readonly personId?: number | null;
  };
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

/** Sessions in the browser that asks. The platform only carries the tokens; what they mean is the business of accounts. */
export interface Cookies {
  /** Token of the session, null without one. */
  readonly session: string | null;
  /** Token of a browser in which the person has signed in before. */
  readonly device: string | null;
  /** Token that ties an answer of the identity provider to the browser which asked it. */
  readonly handshake: string | null;
  set(name: 'session' | 'device' | 'handshake', token: string, maxAgeSeconds: number): void;
  clear(name: 'session' | 'device' | 'handshake'): void;
}

/** All that a use case may touch of the world outside. Features get it as an argument and reach for nothing else. */
export interface Ctx {
  readonly actor: Actor;
  /** What the actor may touch with this verb. Every store takes it. */
  readonly scope: Scope;
  /** The same as row-level security knows it, as text: what is kept between requests is kept by this, so that nothing is read past it. */
  readonly wall: string;
  /** What the actor may touch with another verb, null when nothing: for what an answer gathers from several features. */
  readonly scopeFor: (verb: string) => Promise<Scope | null>;
  /**
   * A transaction in which row-level security knows the scope; read-only for queries. A command commits when the handler returns a
   * success and rolls back on a refusal or an error. Endpoints for anyone, jobs and the command line work for the installation.
   */
  readonly db: Db;
  /** The only clock. */
  readonly now: () => Date;
  /** Tells the audit log what was done. A command that tells nothing is kept with its input. */
  readonly note: (change: Change) => void;
  readonly cookies: Cookies;
  /** Where the request came from. */
  readonly from: { readonly address: string; readonly browser: string };
  /** Address of the installation as people type it, no slash at the end. */
  readonly publicUrl: string;
  /** Null when no mail server is set: messages wait in the outbox. */
  readonly mailer: Mailer | null;
  readonly identityProvider: IdentityProvider | null;
  readonly secrets: Secrets;
  /** What the other features offer for handing over, exporting, erasing and deleting. */
  readonly hooks: Hooks;
  /** Work for later. Inside a command the job is queued in the same transaction: no commit, no job. */
  readonly jobs: JobStarter;
  readonly files: FileStore;
  readonly log: Log;
}

/** A streamed body as it lies in the file store, handed to the handler of an `upload` beside its input. */
export interface Uploaded {
  readonly sha256: string;
  readonly bytes: number;
}

/** What the handler of a `download` returns. */
export interface Download {
  /** Shown to the person in the save dialogue; any language. */
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Readable;
}
