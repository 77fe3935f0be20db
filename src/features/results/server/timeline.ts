import { dayOf } from '#kernel/day.ts';
import type { NewsPart, TimelinePart } from '#platform/http/hooks.ts';
import { resultKinds, resultNewsKinds, type ResultNews } from '../domain/events.ts';
import { listLoadedBatches, sumSchoolYears } from './store-events.ts';

/** Counts of one school are for who reads why it is listed, not for everybody. */
export const resultTimeline: TimelinePart = {
  verb: 'lists.why',
  kinds: resultKinds,
  entries: async ({ db, scope }, schoolId) =>
    (await sumSchoolYears(db, scope, schoolId)).map((facts) => {
      return { on: `${String(facts.year)}-01-01`, kind: 'results.year', facts, to: null };
    }),
};

const LATEST = 3;

export const resultNews: NewsPart = {
  verb: 'results.batches',
  kinds: resultNewsKinds,
  lines: async ({ db, scope }) =>
    (await listLoadedBatches(db, scope.regionId, LATEST)).map(({ batchId, committedAt, fileName, years, ...batch }) => {
      const facts: ResultNews['results.committed'] = { fileName, years: years.join(', '), rows: batch.rowsAccepted };
      return { on: dayOf(committedAt), kind: 'results.committed', facts, to: `/results/${String(batchId)}` };
    }),
};
