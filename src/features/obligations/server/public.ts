import type { Db } from '#platform/db/database.ts';
import { changeDuties, saveDuties, type DutyKey, type NewDuty, type OwingUnit } from './store-owe.ts';

/** A calendar of the field, for whoever needs one to show. */
export { spring2023 } from '../ready/spring-2023.words.ts';
export type { ReadyEvent } from '../ready/ready-calendar.ts';
export { planEvent } from './plan-event.ts';
export { listPopulation, type PopulationUnit } from './population.ts';
export { hasEvents } from './store-events.ts';
export { loadMovedDays } from './store-days.ts';
export type { DutyKey, NewDuty, OwingUnit } from './store-owe.ts';

/**
 * What other features may do with duties. All of it is set-based and may be repeated: who fulfils twice has fulfilled once. It works
 * within the caller's walls: duties are made by who answers for the region, and changed by whoever sees the unit.
 */
export async function oblige(db: Db, regionId: number, duty: NewDuty, units: readonly OwingUnit[]): Promise<void> {
  await saveDuties(db, regionId, duty, units);
}

/** Done by the unit; what was excused may be done all the same. @returns how many were open until now */
export async function fulfil(
  db: Db,
  key: DutyKey,
  units: readonly OwingUnit[],
  { at, by, count }: { readonly at: Date; readonly by: number | null; readonly count?: number },
): Promise<number> {
  return await changeDuties(db, key, units, { kind: 'fulfil', at, by, ...(count !== undefined && { count }) });
}

/** Owed again: what was returned, or whose excuse does not hold any more. */
export async function reopen(db: Db, key: DutyKey, units: readonly OwingUnit[]): Promise<number> {
  return await changeDuties(db, key, units, { kind: 'reopen' });
}

export async function excuse(db: Db, key: DutyKey, units: readonly OwingUnit[], reason: string): Promise<number> {
  return await changeDuties(db, key, units, { kind: 'excuse', reason });
}

/** Another last day, for some or for all that have not done it. */
export async function moveDue(
  db: Db,
  key: DutyKey,
  units: readonly OwingUnit[] | 'all',
  dueOn: string,
): Promise<number> {
  return await changeDuties(db, key, units, { kind: 'moveDue', dueOn });
}

/** Nobody of them owes it any more; what was done stays done. Without a part: everything that came from the thing. */
export async function cancel(
  db: Db,
  key: Omit<DutyKey, 'part'> & { readonly part?: DutyKey['part'] },
  units: readonly OwingUnit[] | 'all' = 'all',
): Promise<number> {
  return await changeDuties(db, key, units, { kind: 'cancel' });
}
