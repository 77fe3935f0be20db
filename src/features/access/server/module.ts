import { dayOf } from '#kernel/day.ts';
import { ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { accessContract } from '../contract.ts';
import { assign, endAssignment, substitute } from './assign.ts';
import { forgetFileJob, forgetFileName } from './forget-file.ts';
import { makeGuestLink, revokeGuestLink, showGuestLinks } from './guest-links.ts';
import { handOver, previewHandover } from './hand-over.ts';
import { importPeople } from './import-people.ts';
import { invite, renewInvitation, withdrawInvitation } from './invite.ts';
import { showInvitations } from './invitations.ts';
import { finishItem, showOwnHandovers, showPack } from './pack.ts';
import { peopleSample } from './people-sample.ts';
import { showPeople, showPerson } from './people.ts';
import { handoverPart, invitationRetention, personalPart } from './personal.ts';
import { placeOnce } from './place.ts';
import { accessTimeline } from './timeline.ts';
import { invitationToday, itemToday } from './today.ts';
import { showWhoSees } from './who-sees.ts';

export const accessModule = module(
  'access',
  accessContract,
  {
    people: async (ctx, input) => ok(await showPeople(ctx, input)),
    person: (ctx, { personId }) => showPerson(ctx, personId),
    invite: (ctx, { by, ...wish }) =>
      invite(ctx, { ...placeOnce(wish), validFrom: wish.validFrom ?? dayOf(ctx.now()) }, by),
    importPeople: (ctx, { fileName }, { sha256 }) => importFile(ctx, fileName, sha256),
    importSample: async (ctx) => ok(await peopleSample(ctx)),
    invitations: async (ctx, input) => ok(await showInvitations(ctx, input)),
    renewInvitation: (ctx, { invitationId, by }) => renewInvitation(ctx, invitationId, by),
    withdrawInvitation: (ctx, { invitationId }) => withdrawInvitation(ctx, invitationId),
    assign: (ctx, given) => assign(ctx, placeOnce(given)),
    endAssignment: (ctx, given) => endAssignment(ctx, given),
    substitute: (ctx, given) => substitute(ctx, given),
    previewHandover: (ctx, { assignmentId }) => previewHandover(ctx, assignmentId),
    handOver: (ctx, act) => handOver(ctx, act),
    handoverPack: (ctx, { handoverId }) => showPack(ctx, handoverId),
    finishItem: (ctx, item) => finishItem(ctx, item),
    ownHandovers: async (ctx) => ok(await showOwnHandovers(ctx)),
    whoSees: (ctx, { verb, ...place }) => showWhoSees(ctx, placeOnce(place), verb),
    guestLinks: async (ctx) => ok(await showGuestLinks(ctx)),
    makeGuestLink: (ctx, wish) => makeGuestLink(ctx, placeOnce(wish)),
    revokeGuestLink: (ctx, { guestLinkId }) => revokeGuestLink(ctx, guestLinkId),
  },
  {
    jobs: [forgetFileJob],
    hooks: {
      handover: handoverPart,
      personal: personalPart,
      retention: [invitationRetention],
      timeline: [accessTimeline],
      today: [invitationToday, itemToday],
    },
  },
);

async function importFile(ctx: Ctx, fileName: string, sha256: string) {
  const path = ctx.files.path(sha256);
  const { problems, ...done } = await ctx.files.withScratch((workDir) =>
    importPeople(ctx, { path, fileName, workDir }),
  );
  await ctx.jobs.start(forgetFileName, { sha256 });
  return ok({ ...done, problems: [...problems] });
}
