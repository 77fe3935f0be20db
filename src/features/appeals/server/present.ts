import type { z } from 'zod';
import { daysUntil } from '#features/today/domain/urgency.ts';
import { dayOf } from '#kernel/day.ts';
import type { AppealRow, appealsContract, EditionShown, Queue } from '../contract.ts';
import { isOpen } from '../domain/appeal.ts';
import { isOverdue } from '../domain/deadline.ts';
import type { StoredAppeal } from './store.ts';
import type { StoredEdition } from './store-editions.ts';

export function rowOf(appeal: StoredAppeal, now: Date): AppealRow {
  const { state, answerBy, madeAt } = appeal;
  const today = dayOf(now);
  return {
    ...appeal,
    madeAt: madeAt.toISOString(),
    daysLeft: daysUntil(answerBy, today),
    isOverdue: isOverdue({ state, dueOn: answerBy }, today),
  };
}

export function editionOf(edition: StoredEdition): EditionShown {
  return {
    ...edition,
    shownAt: edition.shownAt?.toISOString() ?? null,
    publishedAt: edition.publishedAt?.toISOString() ?? null,
  };
}

const belongs: Readonly<Record<Queue, (row: AppealRow) => boolean>> = {
  open: ({ state }) => isOpen(state),
  overdue: (row) => row.isOverdue,
  asked: ({ state }) => state === 'asked',
  answered: ({ state }) => state === 'accepted' || state === 'rejected',
  all: () => true,
};

type Listed = z.input<(typeof appealsContract)['list']['output']>;

/** The rows of a queue, what is overdue and due first on top, and how many there are in each of them. */
export function queueOf(rows: readonly AppealRow[], queue: Queue): Pick<Listed, 'appeals' | 'counts' | 'years'> {
  const count = (name: Queue): number => rows.filter(belongs[name]).length;
  return {
    appeals: rows.filter(belongs[queue]),
    counts: {
      open: count('open'),
      overdue: count('overdue'),
      asked: count('asked'),
      answered: count('answered'),
      all: count('all'),
    },
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a),
  };
}
