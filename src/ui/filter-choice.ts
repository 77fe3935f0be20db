/** Adds the value to the list of a filter or takes it away; nothing chosen is nothing asked. */
export function toggled<V>(list: readonly V[], value: V): readonly V[] | undefined {
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  return next.length === 0 ? undefined : next;
}
