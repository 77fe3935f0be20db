import type { TodayCard, TodayPart } from '#platform/http/hooks.ts';
import { resultCardKinds, type ResultCards } from '../domain/events.ts';
import { listWaitingBatches, type BatchWaiting } from './store-events.ts';

/** Who works with files has seldom more of them at once; the page of results has all. */
const MOST = 10;

export const resultToday: TodayPart = {
  verb: 'results.commit',
  kinds: resultCardKinds,
  cards: async ({ db, scope }) => (await listWaitingBatches(db, scope.regionId, MOST)).map(cardOf),
};

function cardOf({ batchId, fileName, state, rowsAccepted, rowsRejected: rejected }: BatchWaiting): TodayCard {
  const to = `/results/${String(batchId)}`;
  if (state !== 'staged') {
    const facts: ResultCards['results.refused'] = { fileName, rejected };
    return { kind: 'results.refused', dueOn: null, facts, to };
  }
  const facts: ResultCards['results.staged'] = { fileName, rows: rowsAccepted, rejected };
  return { kind: 'results.staged', dueOn: null, facts, to };
}
