import { grounds, type Grounds } from '../domain/appeal.ts';

export const queues = ['open', 'overdue', 'asked', 'answered', 'all'] as const;

/** The queue as it stands in the address. */
export interface QueueFilter {
  readonly queue?: (typeof queues)[number] | undefined;
  readonly year?: number | undefined;
  readonly grounds?: Grounds | undefined;
}

/** Unknown values are dropped: an address is never refused. */
export function parseQueue(search: Readonly<Record<string, unknown>>): QueueFilter {
  const year = String(search['year']);
  return {
    queue: queues.find((one) => one === search['queue']),
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : undefined,
    grounds: grounds.find((one) => one === search['grounds']),
  };
}
