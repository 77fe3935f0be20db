import { parseArgs } from 'node:util';
import { RefusedInput, UsageError } from './commands/command.ts';
import type { Command, ExitCode, Terminal } from './commands/command.ts';
import { commandHelp, generalHelp } from './commands/help.ts';
import { commandNames, wordsFor } from './commands/words.ts';
import type { CommandName } from './commands/words.ts';

/** Commands are loaded when called: `./opora shares` never loads the web server or the database driver. */
const loaders: Readonly<Record<CommandName, () => Promise<Command>>> = {
  shares: async () => (await import('./commands/shares.ts')).sharesCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  flow: async () => (await import('./commands/flow.ts')).flowCommand,
  why: async () => (await import('./commands/why.ts')).whyCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  import: async () => (await import('./commands/store.ts')).importCommand,
  'registry import': async () => (await import('./commands/store.ts')).registryImportCommand,
  identify: async () => (await import('./commands/store.ts')).identifyCommand,
  demo: async () => (await import('./commands/store.ts')).demoCommand,
  migrate: async () => (await import('./commands/store.ts')).migrateCommand,
  serve: async () => (await import('./commands/store.ts')).serveCommand,
};

/** Runs one command line and tells the exit code; never throws. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const name = findCommand(words);
    if (name === null) return answerWithoutCommand(words, terminal);
    const command = await loaders[name]();
    const rest = words.slice(name.split(' ').length);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.stdout.write(commandHelp(name, command));
      return 0;
    }
    const { values, positionals } = parseWords(rest, command, terminal);
    return await command.run({ files: positionals, options: values, terminal });
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

function findCommand(words: readonly string[]): CommandName | null {
  return commandNames.find((name) => name.split(' ').every((part, index) => words[index] === part)) ?? null;
}

function answerWithoutCommand(words: readonly string[], terminal: Terminal): ExitCode {
  const [given] = words;
  if (given === '--help' || given === '-h' || given === 'help') {
    terminal.stdout.write(generalHelp());
    return 0;
  }
  terminal.stderr.write(given === undefined ? generalHelp() : `${wordsFor(terminal).unknownCommand(given)}\n`);
  return 2;
}

function parseWords(
  words: readonly string[],
  command: Command,
  terminal: Terminal,
): { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(wordsFor(terminal).badOption(/'([^']+)'/.exec(String(error))?.[1] ?? ''));
  }
  if (command.takes === 'files' && parsed.positionals.length === 0) throw new UsageError(wordsFor(terminal).noFiles);
  const [extra] = parsed.positionals;
  if (command.takes === 'none' && extra !== undefined) {
    throw new UsageError(wordsFor(terminal).unexpectedFiles(extra));
  }
  return parsed;
}

function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    terminal.stderr.write(`${error.message}\n`);
    return 2;
  }
  if (error instanceof RefusedInput) {
    if (error.message !== '') terminal.stderr.write(`${error.message}\n`);
    return 1;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.stderr.write(`${wordsFor(terminal).unexpected(detail)}\n`);
  return 1;
}

/** Russian unless the language was set to another one: OPORA_LANG first, then the locale of the shell. */
function languageOf(environment: NodeJS.ProcessEnv): 'ru' | 'en' {
  const wanted = environment['OPORA_LANG'] ?? environment['LC_ALL'] ?? environment['LANG'] ?? '';
  return wanted.startsWith('en') ? 'en' : 'ru';
}

if (import.meta.main) {
  // A reader that has seen enough (`| head`) closes the pipe: that is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`${error.message}\n`);
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  process.exitCode = await runCli(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    language: languageOf(process.env),
  });
}
