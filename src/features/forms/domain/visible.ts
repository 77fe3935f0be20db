import { fieldsOfCondition, holds } from './conditions.ts';
import type { Condition, Field, FormDefinition, Section } from './definition.ts';
import type { Frame } from './numbers.ts';

/** A field with everything that decides whether it is asked. */
interface Placed {
  readonly field: Field;
  readonly conditions: readonly Condition[];
  readonly looksAt: readonly string[];
}

function placed({ sections }: FormDefinition): readonly Placed[] {
  return sections.flatMap(({ fields, visibleWhen }: Section) =>
    fields.map((field) => {
      const conditions = [visibleWhen, field.visibleWhen].filter((one) => one !== undefined);
      return { field, conditions, looksAt: [...new Set(conditions.flatMap(fieldsOfCondition))] };
    }),
  );
}

/** Fields in an order in which each stands behind those it looks at, and fields that look at themselves by whatever way. */
export interface Order {
  readonly order: readonly Placed[];
  readonly circular: readonly string[];
}

export function orderFields(definition: FormDefinition): Order {
  const all = placed(definition);
  const waiting = new Map(all.map((one) => [one.field.code, one]));
  const order: Placed[] = [];
  for (let before = -1; before !== order.length;) {
    before = order.length;
    for (const [code, one] of waiting) {
      if (one.looksAt.some((other) => waiting.has(other))) continue;
      order.push(one);
      waiting.delete(code);
    }
  }
  return { order, circular: [...waiting.keys()].filter((code) => reaches(waiting, code)) };
}

/** What only waits for a circle is not in one. */
function reaches(waiting: ReadonlyMap<string, Placed>, code: string): boolean {
  const seen = new Set<string>();
  const next = [...(waiting.get(code)?.looksAt ?? [])];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (one === code) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    next.push(...(waiting.get(one)?.looksAt ?? []));
  }
  return false;
}

/** Codes of the fields that these answers make visible. A condition that is unknown does not hold. */
export function visibleFields(order: Order['order'], frame: Omit<Frame, 'visible'>): ReadonlySet<string> {
  const visible = new Set<string>();
  const sofar = { ...frame, visible };
  for (const { field, conditions } of order)
    if (conditions.every((condition) => holds(condition, sofar) === true)) visible.add(field.code);
  return visible;
}
