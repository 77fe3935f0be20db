import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { appealsContract } from '../contract.ts';
import { personalPart, schoolPart, timelinePart, unansweredPart } from './hooks.ts';
import { showAppeal, showQueue, showSheet } from './show.ts';
import { submit, takeStep } from './take-step.ts';

export const appealsModule = module(
  'appeals',
  appealsContract,
  {
    sheet: async (ctx, input) => ok(await showSheet(ctx, input)),
    submit: (ctx, objection) => submit(ctx, objection),
    list: async (ctx, input) => ok(await showQueue(ctx, input)),
    show: (ctx, { appealId }) => showAppeal(ctx, appealId),
    review: (ctx, { appealId }) => takeStep(ctx, { appealId, verb: 'review' }),
    ask: (ctx, said) => takeStep(ctx, { ...said, verb: 'ask' }),
    reply: (ctx, said) => takeStep(ctx, { ...said, verb: 'reply' }),
    answer: (ctx, { decision, ...said }) => takeStep(ctx, { ...said, verb: decision }),
    withdraw: (ctx, { appealId }) => takeStep(ctx, { appealId, verb: 'withdraw' }),
  },
  { hooks: { personal: personalPart, timeline: [timelinePart], today: [unansweredPart, schoolPart] } },
);
