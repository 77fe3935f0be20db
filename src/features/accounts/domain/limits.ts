/** How many failures are free, and how the wait grows after them. */
export interface Limit {
  readonly freeFailures: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  /** So many failures are forgotten in an hour, though others go on. */
  readonly forgivenPerHour?: number;
}

/** What is counted. Only `device` counts for a browser in which the person has signed in, and no stranger can add to it. */
export type Counted = 'device' | 'network' | 'login' | 'address' | 'link' | 'asked' | 'asked_address';

const FORGOTTEN_AFTER_SECONDS = 24 * 3600;
const QUARTER_HOUR = 900;

/**
 * `network`: one login from one network; `login`: one login from all unknown browsers together, so that many networks gain little;
 * `address`: all logins from one address. Behind it may sit a school: sixty people who come at nine o'clock to new computers, each of
 * whom may use up all five free failures, are 300; three such schools behind one provider are 900. A thousand is therefore no sign of
 * anything, a hundred an hour are forgotten, and beyond it one waits a minute at most: what one visitor of the building does must not
 * keep the others out, and single logins are guarded by `network` and `login`. `link`: codes typed at one reset link. `asked`: reset
 * letters. An address of IPv6 is its /64. The sizes keep a guesser below 150 tries a day for a login from a network (OWASP Credential Stuffing, device cookies).
 */
export const limits: Readonly<Record<Counted, Limit>> = {
  device: { freeFailures: 10, firstWaitSeconds: 15, longestWaitSeconds: QUARTER_HOUR },
  network: { freeFailures: 5, firstWaitSeconds: 15, longestWaitSeconds: QUARTER_HOUR },
  login: { freeFailures: 30, firstWaitSeconds: 5, longestWaitSeconds: QUARTER_HOUR },
  address: { freeFailures: 1000, firstWaitSeconds: 1, longestWaitSeconds: 60, forgivenPerHour: 100 },
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
export function failuresAfter(counted: Failures | null, now: Date, { forgivenPerHour = 0 }: Limit): number {
  if (counted === null) return 1;
  const passed = secondsSince(counted.lastFailedAt, now);
  if (passed >= FORGOTTEN_AFTER_SECONDS) return 1;
  const forgiven = Math.floor((passed / 3600) * forgivenPerHour);
  return Math.max(0, counted.failures - forgiven) + 1;
}

function secondsSince(then: Date, now: Date): number {
  return Math.max(0, (now.getTime() - then.getTime()) / 1000);
}
