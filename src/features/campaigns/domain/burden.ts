/** One round of a form as far as it costs time. */
export interface Asking {
  readonly minutes: number;
  readonly dueOn: string;
  /** Who spends the time on each of them: a unit named twice answers twice. */
  readonly holders: readonly string[];
}

export interface Spread {
  readonly holders: number;
  readonly least: number;
  /** Of the holders in order, the lower middle. */
  readonly middle: number;
  readonly most: number;
  readonly total: number;
}

/** Minutes that holders are asked for, by holder. The time is spent by the last day, so it counts in that day's month. */
export function minutesIn(month: string, askings: readonly Asking[]): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const asking of askings.filter(({ dueOn }) => monthOf(dueOn) === month))
    for (const holder of asking.holders) minutes.set(holder, (minutes.get(holder) ?? 0) + asking.minutes);
  return minutes;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** How many minutes fall on these holders; who is asked nothing counts with 0. */
export function spreadOver(holders: readonly string[], minutes: ReadonlyMap<string, number>): Spread {
  const each = holders.map((holder) => minutes.get(holder) ?? 0).toSorted((one, other) => one - other);
  const at = (index: number): number => each[index] ?? 0;
  return {
    holders: each.length,
    ...{ least: at(0), middle: at(Math.floor((each.length - 1) / 2)), most: at(each.length - 1) },
    total: each.reduce((sum, one) => sum + one, 0),
  };
}
