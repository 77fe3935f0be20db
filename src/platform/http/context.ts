import type { Readable } from 'node:stream';
import type { Db } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files.ts';
import type { JobStarter } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';

/** Who asks. Until accounts exist this is the local operator, who may do everything in the region of the installation. */
export interface Actor {
  readonly name: string;
  readonly regionId: number;
}

/** All that a use case may touch of the world outside. Features get it as an argument and reach for nothing else. */
export interface Ctx {
  readonly actor: Actor;
  /** In a command this is the transaction; it commits when the handler returns a success and rolls back on a refusal or an error. */
  readonly db: Db;
  /** The only clock. */
  now(): Date;
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
