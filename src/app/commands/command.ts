import type { ParseArgsConfig } from 'node:util';

/** Values of the options as node:util parseArgs gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Streams and surroundings of a run: the command touches nothing else, so tests run it in the same process. */
export interface Terminal {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly language: 'ru' | 'en';
}

export interface Invocation {
  readonly files: readonly string[];
  readonly options: OptionValues;
  readonly terminal: Terminal;
}

/** 0 done, 1 the input was refused (problems on stderr), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** Names of the positional arguments for the usage line; `files` means one or more. */
  readonly takes: 'files' | 'none';
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(invocation: Invocation): Promise<ExitCode>;
}

/** The words on the command line were wrong: exit code 2 and a sentence. */
export class UsageError extends Error {}

/** The input can not be used: exit code 1; problems have been or are now said on stderr. */
export class RefusedInput extends Error {}
