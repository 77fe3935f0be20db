/** A school in a group for a time; `validTo` is the first day on which it no longer is. */
export interface Membership {
  readonly schoolId: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface GroupingChange {
  readonly act: 'add' | 'remove';
  readonly on: string;
  readonly schoolIds: readonly number[];
}

/** Memberships of the schools that change, as they are to be; who is in it already, or is not, is not there. */
export function changeMemberships(
  known: readonly Membership[],
  { act, on, schoolIds }: GroupingChange,
): ReadonlyMap<number, readonly Membership[]> {
  const bySchool = Map.groupBy(known, ({ schoolId }) => schoolId);
  const changed = new Map<number, readonly Membership[]>();
  for (const schoolId of new Set(schoolIds)) {
    const own = bySchool.get(schoolId) ?? [];
    const next = act === 'add' ? added(own, schoolId, on) : removed(own, on);
    if (next !== null) changed.set(schoolId, next);
  }
  return changed;
}

const holdsOn = ({ validFrom, validTo }: Membership, on: string): boolean =>
  validFrom <= on && (validTo === null || validTo > on);

/** From the day on, up to a time for which it is in the group already. */
function added(own: readonly Membership[], schoolId: number, on: string): readonly Membership[] | null {
  if (own.some((one) => holdsOn(one, on))) return null;
  const later = own
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > on)
    .sort();
  return [...own, { schoolId, validFrom: on, validTo: later[0] ?? null }];
}

/** What began on the day or later never was; what holds on the day ends. */
function removed(own: readonly Membership[], on: string): readonly Membership[] | null {
  const isTouched = own.some(({ validTo }) => validTo === null || validTo > on);
  if (!isTouched) return null;
  return own.filter(({ validFrom }) => validFrom < on).map((one) => (holdsOn(one, on) ? { ...one, validTo: on } : one));
}
