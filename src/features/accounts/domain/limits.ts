/** How many failures are free, and how the wait grows after them. */
export interface Limit {
  readonly freeFailures: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/** What is counted. Only `device` counts for a browser in which the person has signed in, and no stranger can add to it. */
export type Counted = 'device' | 'network' | 'login' | 'address' | 'link' | 'asked' | 'asked_address';

const FORGOTTEN_AFTER_SECONDS = 24 * 3600;
const QUARTER_HOUR = 900;

/**
 * `network`: one login from one network; `login`: one login from all unknown browsers together, so that many networks gain little;
 * `address`: all logins from one address, with room for a school behind it. `link`: codes typed at one reset link. `asked`: reset
 * letters. The sizes keep a guesser below 150 tries a day for a login from a network (OWASP Credential Stuffing, device cookies).
 */
export const limits: Readonly<Record<Counted, Limit>> = {
  device: { freeFailures: 10, firstWaitSeconds: 15, longestWaitSeconds: QUARTER_HOUR },
  network: { freeFailures: 5, firstWaitSeconds: 15, longestWaitSeconds: QUARTER_HOUR },
  login: { freeFailures: 30, firstWaitSeconds: 5, longestWaitSeconds: QUARTER_HOUR },
  address: { freeFailures: 100, firstWaitSeconds: 5, longestWaitSeconds: QUARTER_HOUR },
  link: { freeFailures: 5, firstWaitSeconds: 15, longestWaitSeconds: QUARTER_HOUR },
  asked: { freeFailures: 3, firstWaitSeconds: QUARTER_HOUR, longestWaitSeconds: 4 * 3600 },
  asked_address: { freeFailures: 30, firstWaitSeconds: 60, longestWaitSeconds: 3600 },
};

/** Failures counted so far; null: none. */
export interface Failures {
  readonly failures: number;
  readonly lastFailedAt: Date;
}

/** Seconds for which attempts are not looked at: doubles with every failure beyond the free ones, and ends a day after the last. */
export function waitSeconds(counted: Failures | null, now: Date, limit: Limit): number {
  if (counted === null || counted.failures < limit.freeFailures) return 0;
  const passed = secondsSince(counted.lastFailedAt, now);
  const doublings = counted.failures - limit.freeFailures;
  const whole = Math.min(limit.longestWaitSeconds, limit.firstWaitSeconds * 2 ** doublings);
  return Math.max(0, Math.ceil(whole - passed));
}

/** The count after one more failure: a day without any begins anew. */
export function failuresAfter(counted: Failures | null, now: Date): number {
  if (counted === null || secondsSince(counted.lastFailedAt, now) >= FORGOTTEN_AFTER_SECONDS) return 1;
  return counted.failures + 1;
}

function secondsSince(then: Date, now: Date): number {
  return Math.max(0, (now.getTime() - then.getTime()) / 1000);
}
