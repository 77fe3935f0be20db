import type { Placed, PlacedSection } from './layout.ts';
import type { Lists } from './kind-of-field.ts';
import { expressionFrom, type Named, type Names } from './meaning.ts';
import { tellCell, type Reading } from './text-in.ts';

type ReadingOf = (placed: Placed) => Reading;

/** What the names of the file stand for, calculations put in where they are named. */
export function namesOf(sections: readonly PlacedSection[], lists: Lists, readingOf: ReadingOf): Names {
  const all = new Map<string, Named>();
  const names: Names = (name) => all.get(name) ?? null;
  const keep = (placed: Placed, named: Named | null): void => {
    const name = placed.line.at('name');
    if (name !== '' && named !== null && !all.has(name)) all.set(name, named);
  };
  const placed = sections.flatMap((section) => section.placed);
  for (const one of placed) {
    keep(one, namedOf(one, lists));
    for (const column of one.columns) keep(column, columnOf(one, column));
  }
  for (const one of placed.filter(({ type }) => type.kind === 'calculate'))
    keep(one, calculated(readingOf(one), names));
  return names;
}

const STANDS_FOR: Partial<Readonly<Record<Placed['type']['kind'], 'number' | 'table' | 'other'>>> = {
  ...{ integer: 'number', decimal: 'number', range: 'number', begin: 'table' },
  ...{ text: 'other', date: 'other', file: 'other', any_file: 'other', as_text: 'other' },
};

function namedOf({ type, code }: Placed, lists: Lists): Named | null {
  if (type.kind === 'one' || type.kind === 'many') return choiceOf(type, code, lists);
  const kind = STANDS_FOR[type.kind];
  return kind === undefined ? null : { kind, of: code };
}

function choiceOf(
  { list, hasOther }: Extract<Placed['type'], { kind: 'one' | 'many' }>,
  code: string,
  lists: Lists,
): Named | null {
  const found = lists.get(list);
  if (found === undefined) return null;
  return { kind: 'choice', of: code, options: hasOther ? new Map([...found.codes, ['other', 'other']]) : found.codes };
}

function columnOf(table: Placed, { type, code }: Placed): Named | null {
  const isNumber = type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'range';
  return isNumber ? { kind: 'column', of: `${table.code}.*.${code}` } : null;
}

/** A calculation is no question: it stands where others name it. */
function calculated(reading: Reading, names: Names): Named | null {
  const meant = expressionFrom(reading.line.at('calculation'), names);
  if (!meant.ok) {
    tellCell(reading, 'calculation_left_out', 'calculation');
    return null;
  }
  tellCell(reading, 'calculation_put_in', 'calculation');
  return { kind: 'calculation', expression: meant.value };
}
