import type { Ctx } from '#platform/http/context.ts';
import { failuresAfter, limits, waitSeconds, type Counted, type Failures } from '../domain/limits.ts';
import {
  clearFailures,
  findFailures,
  forgetOldFailures,
  lockFailures,
  openBuckets,
  saveFailures,
} from './store-attempts.ts';

type Work = Pick<Ctx, 'db' | 'now' | 'actor' | 'secrets'>;

/** Where an attempt is counted. The database holds a fingerprint of it, no login and no address. */
export interface Bucket {
  readonly counted: Counted;
  readonly of: string;
}

/** How long attempts of these buckets are not looked at; 0: now. */
export async function waitOf(work: Work, buckets: readonly Bucket[]): Promise<number> {
  const found = await findFailures(work.db, work.actor.regionId, keysOf(work, buckets));
  return longestWait(work, buckets, found);
}

/**
 * Counts the end of an attempt, and says whether it counts at all. Attempts at the same time were all let in before any of them failed:
 * here they stand in line, and beyond the limit even the right one is told to wait, so that guessing side by side wins nothing.
 */
export async function settle(
  work: Work,
  buckets: readonly Bucket[],
  end: 'failed' | 'right' | 'unfinished',
): Promise<number> {
  const { db, actor, now } = work;
  const keys = keysOf(work, buckets);
  if (end === 'failed') {
    await forgetOldFailures(db, actor.regionId, now());
    await openBuckets(db, actor.regionId, keys, now());
  }
  const found = await lockFailures(db, actor.regionId, keys);
  const wait = longestWait(work, buckets, found);
  if (wait > 0) return wait;
  if (end === 'failed') {
    for (const bucket of buckets) {
      const key = keyOf(work, bucket);
      const failures = failuresAfter(found.get(key) ?? null, now(), limits[bucket.counted]);
      await saveFailures(db, actor.regionId, key, { failures, lastFailedAt: now() });
    }
  }
  // What counts strangers too is not for one right password to clear: the guesser may have an account of their own.
  const own = buckets.filter(({ counted }) => counted !== 'address' && counted !== 'login');
  if (end === 'right' && found.size > 0) await clearFailures(db, actor.regionId, keysOf(work, own));
  return 0;
}

function longestWait(work: Work, buckets: readonly Bucket[], found: ReadonlyMap<string, Failures>): number {
  const waits = buckets.map((bucket) =>
    waitSeconds(found.get(keyOf(work, bucket)) ?? null, work.now(), limits[bucket.counted]),
  );
  return Math.max(0, ...waits);
}

function keysOf(work: Work, buckets: readonly Bucket[]): string[] {
  return buckets.map((bucket) => keyOf(work, bucket));
}

function keyOf({ secrets }: Work, { counted, of }: Bucket): string {
  return `${counted}:${secrets.keyedFingerprint('attempts', of)}`;
}
