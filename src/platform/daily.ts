import { dayOf, momentOf } from '#kernel/day.ts';

/** Something that is done once a day from a time of the region's day on, `09:00`. */
export interface Daily {
  readonly name: string;
  readonly dailyAt?: string | undefined;
}

const MINUTE_MS = 60_000;

/**
 * Looks each minute what is due and was not started today. It knows of no earlier run: a program that starts in the afternoon starts what
 * was due in the morning, so the job itself must know what it has done today.
 * @returns what ends it
 */
export function keepDaily(all: readonly Daily[], start: (name: string) => Promise<void>): () => void {
  const started = new Map<string, string>();
  const look = (): void => {
    const now = new Date();
    const today = dayOf(now);
    for (const { name } of dueNow(all, momentOf(now).slice(11, 16))) {
      if (started.get(name) === today) continue;
      started.set(name, today);
      start(name).catch(() => void started.delete(name));
    }
  };
  const timer = setInterval(look, MINUTE_MS);
  timer.unref();
  look();
  return () => {
    clearInterval(timer);
  };
}

/** What may run at a time of the day: nothing is begun in the evening that was due in the morning, for people sleep then. */
export function dueNow(all: readonly Daily[], time: string): readonly Daily[] {
  return all.filter(({ dailyAt }) => dailyAt !== undefined && time >= dailyAt && time < LATEST);
}

const LATEST = '20:00';
