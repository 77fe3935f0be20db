import { accessWords } from '#features/access/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { useAuditWords } from './words.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}):\d{2}$/;
/** What lies deeper comes in one line: `(kind: promise, text: …, dueOn: 2026-12-10)`. */
const part = /([(,] ?)([a-z]\w*): ([^,()]*)/giu;
const absent = /, [a-z]\w*: –(?=[,)])/giu;

interface Said {
  readonly field: (field: string) => string;
  /** Values as people say them: roles, states, yes and no, days. */
  readonly value: (field: string, value: string) => string;
}

export function useSaid(): Said {
  const { web, log } = useAuditWords();
  const roles: Readonly<Record<string, string>> = useWords(accessWords).roles;
  const formats = useFormats();
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    role: roles,
    verb: log.verbs,
    purpose: web.purposes,
    category: web.categories,
    kind: web.kindsOfItems,
  };
  const field = (name: string): string =>
    name
      .split('.')
      .map((step) => web.parts[step] ?? log.fields[step] ?? step)
      .join(', ');
  const simple = (name: string, value: string): string => {
    if (name === 'roles') return value.replaceAll(/\w+/g, (role) => roles[role] ?? role);
    if (day.test(value)) return formats.date(value);
    const [, on = '', at] = moment.exec(value) ?? [];
    if (at !== undefined) return `${formats.date(on)}, ${at}`;
    if (name.endsWith('Id') && /^\d+$/.test(value)) return `№ ${value}`;
    return (tables[name] ?? web.states)[value] ?? value;
  };
  const parts = (text: string): string =>
    text.replaceAll(absent, '').replaceAll(part, (_, before: string, inner: string, said: string) => {
      return `${before}${field(inner)}: ${simple(inner, said)}`;
    });
  const value = (name: string, text: string): string =>
    text.startsWith('(') && text.endsWith(')')
      ? parts(text).replace(/^\(([^()]*)\)$/, '$1')
      : simple(name.split('.').at(-1) ?? name, text);
  return { field, value };
}
