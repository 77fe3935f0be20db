import { subjects, type Subject } from '../../domain/answer.ts';

export interface OverviewSearch {
  readonly subject?: Subject | undefined;
  readonly q?: string | undefined;
}

/** Unknown values are dropped: an address is never refused. */
export function parseOverview({ subject, q }: Readonly<Record<string, unknown>>): OverviewSearch {
  return {
    subject: subjects.find((one) => one === subject),
    q: typeof q === 'string' && q !== '' ? q.slice(0, 200) : undefined,
  };
}
