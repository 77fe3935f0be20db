import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { editionsContract } from '../contract.ts';
import { amend } from './amend.ts';
import { exportDifference, showDifference } from './difference.ts';
import { acceptFederal, readFederal } from './federal.ts';
import { makerPart, personalPart, publisherPart, schoolPart, timelinePart } from './hooks.ts';
import * as life from './life.ts';
import { newsPart } from './news.ts';
import { readSheet } from './sheets.ts';
import { showEditions } from './show.ts';

export const editionsModule = module(
  'editions',
  editionsContract,
  {
    show: async (ctx, { year }) => ok(await showEditions(ctx, year)),
    make: (ctx, { year }) => life.makeDraft(ctx, year),
    check: (ctx, { editionId, note }) => life.check(ctx, editionId, note),
    renew: (ctx, { editionId }) => life.renew(ctx, editionId),
    reopen: (ctx, { editionId }) => life.reopen(ctx, editionId),
    withdraw: (ctx, { editionId }) => life.withdraw(ctx, editionId),
    showToSchools: (ctx, { editionId, ...wish }) => life.showToSchools(ctx, editionId, wish),
    publish: (ctx, { editionId, document }) => life.publish(ctx, editionId, document),
    amend: (ctx, { editionId, ...decision }) => amend(ctx, editionId, decision),
    readFederal: (ctx, input, uploaded) => readFederal(ctx, input, uploaded),
    acceptFederal: (ctx, { editionId, document }) => acceptFederal(ctx, editionId, document),
    difference: async (ctx, { year }) => ok(await showDifference(ctx, year)),
    differenceExport: async (ctx, { year, format }) => ok(await exportDifference(ctx, year, format)),
    readSheet: (ctx, { schoolId, year }) => readSheet(ctx, schoolId, year),
  },
  {
    hooks: {
      personal: personalPart,
      timeline: [timelinePart],
      today: [makerPart, publisherPart, schoolPart],
      news: [newsPart],
    },
  },
);
