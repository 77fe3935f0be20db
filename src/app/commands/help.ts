import type { Command } from './command.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { commandNames } from './words.ts';
import type { CommandName, CommandWords } from './words.ts';

/** Help is printed in both languages, Russian first: the reader of a log may be anyone. */
export function generalHelp(): string {
  return [ru, en].map(generalIn).join('\n');
}

function generalIn(words: CommandWords): string {
  const width = Math.max(...commandNames.map((name) => name.length));
  const lines = commandNames.map((name) => `  ${name.padEnd(width)}  ${words.summaries[name]}`);
  return [
    words.tagline,
    '',
    `${words.usage}: ./opora COMMAND [FILE…] [--option VALUE]…`,
    '',
    `${words.commands}:`,
    ...lines,
    '',
    words.moreHelp,
    words.exitCodes,
    '',
  ].join('\n');
}

export function commandHelp(name: CommandName, command: Command): string {
  return [ru, en].map((words) => helpIn(words, name, command)).join('\n');
}

function helpIn(words: CommandWords, name: CommandName, command: Command): string {
  const options = Object.keys(command.options);
  const width = Math.max(...options.map((option) => option.length), 4);
  const files = command.takes === 'files' ? ' FILE…' : '';
  return [
    `./opora ${name}${files}: ${words.summaries[name]}`,
    '',
    `${words.options}:`,
    ...options.map((option) => `  --${option.padEnd(width)}  ${words.optionWords[option] ?? ''}`),
    `  --${'help'.padEnd(width)}  ${words.optionWords['help'] ?? ''}`,
    '',
    words.exitCodes,
    '',
  ].join('\n');
}
