/** A value by which rows are sorted; null: no data. */
export type SortValue = string | number | null;

const collator = new Intl.Collator(['ru', 'en'], { numeric: true });

/** Numbers by size, texts as a person looks for them: «ё» beside «е», «№ 9» before «№ 10». */
export function compareValues(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** Rows by a value, those without it last in either direction, equal ones as they stood. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  isDescending: boolean,
): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compareValues(a, b);
  });
}
