/** Numbers of rows as the database keeps them, `{[3,4),[7,10)}`, as people write them: `3, 7–9`. Other text stays. */
export function readableNumbers(text: string): string {
  const ranges = [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to) - 1] as const);
  if (`{${ranges.map(([from, to]) => `[${String(from)},${String(to + 1)})`).join(',')}}` !== text) return text;
  return ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}
