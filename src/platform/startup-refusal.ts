import { startupEn } from './en.ts';
import { startupRu } from './ru.ts';

export type StartupWords = typeof startupEn;

/** Both languages, Russian first: at start nobody has chosen one yet. */
export function inBothLanguages(say: (words: StartupWords) => string): string {
  return `${say(startupRu)}\n${say(startupEn)}`;
}

/** The program cannot start, for a reason the person can mend. Its message is for the screen; no stack is shown. */
export class StartupRefusal extends Error {
  constructor(say: (words: StartupWords) => string, cause?: unknown) {
    super(inBothLanguages(say), { cause });
    this.name = 'StartupRefusal';
  }
}
