/**
 * What may be published of counts of people (rules R-250 … R-252): few people are hidden, and with them as much as keeps their numbers
 * from being computed out of the totals.
 */

/** Fewer people than this are not shown. */
const FEW = 10;
/** Nor is a part of one or two. */
const FEW_IN_PART = 3;

export interface CountedRow {
  /** What is published: results, and those of them that are meant (below the minimum). */
  readonly whole: number;
  readonly part: number;
  /** How many different people are surely behind them: one person may have several results. */
  readonly people: number;
  readonly peopleInPart: number;
}

export interface Published {
  /** By the place of the row. */
  readonly isHidden: readonly boolean[];
  readonly isTotalHidden: boolean;
}

/** Few people, or a part of one or two of them; an empty row says nothing of anybody. */
export function isSmall({ whole, part, people, peopleInPart }: CountedRow): boolean {
  if (whole === 0) return false;
  return people < FEW || (part > 0 && peopleInPart < FEW_IN_PART);
}

export function sumRows(rows: readonly CountedRow[]): CountedRow {
  const sum = (of: (row: CountedRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    whole: sum((row) => row.whole),
    part: sum((row) => row.part),
    people: sum((row) => row.people),
    peopleInPart: sum((row) => row.peopleInPart),
  };
}

/**
 * Decides what of rows and their total is shown. Small rows are hidden. What the total tells of the hidden rows together must leave
 * every one of them wide open, so further rows are hidden, the smallest first; where no choice does it, the total goes instead.
 */
export function publish(rows: readonly CountedRow[]): Published {
  const small = rows.map(isSmall);
  if (isSmall(sumRows(rows))) return { isHidden: small, isTotalHidden: true };
  if (!small.includes(true)) return { isHidden: small, isTotalHidden: false };
  const order = rows
    .map((row, place) => ({ row, place }))
    .filter(({ row, place }) => row.whole > 0 && small[place] !== true)
    .sort((a, b) => bySize(a.row, b.row) || a.place - b.place)
    .map(({ place }) => place);
  for (let added = 0; added <= order.length; added += 1) {
    const also = new Set(order.slice(0, added));
    const isHidden = small.map((isFirst, place) => isFirst || also.has(place));
    if (isOpen(rows.filter((_, place) => isHidden[place] === true))) return { isHidden, isTotalHidden: false };
  }
  return { isHidden: small, isTotalHidden: true };
}

function bySize(a: CountedRow, b: CountedRow): number {
  return a.whole - b.whole || b.part - a.part || b.people - a.people || b.peopleInPart - a.peopleInPart;
}

/**
 * Whether the sums of the hidden rows leave each of them at least `FEW` results apart, and both its part and the rest of it at
 * least `FEW_IN_PART` apart; each is known to have one result at least.
 */
function isOpen(hidden: readonly CountedRow[]): boolean {
  const sum = sumRows(hidden);
  const { whole, part } = sum;
  if (hidden.length < 2 || isSmall(sum)) return false;
  return whole - hidden.length >= FEW && part >= FEW_IN_PART && whole - part >= FEW_IN_PART;
}
