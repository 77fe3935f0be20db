import { module } from '#platform/http/module.ts';
import { accountsContract } from '../contract.ts';
import { accountsHooks } from './hooks.ts';
import { finishIdentity, startIdentity } from './identity.ts';
import { acceptInvitation, openInvitation } from './invitation.ts';
import { block, endSessionsOf, makeResetLink, unblock } from './keep.ts';
import { beginMasquerade, endMasquerade } from './masquerade.ts';
import { me, welcome } from './me.ts';
import { mailJob, markPrinted, sendAgain, showMessage, showOutbox } from './outbox.ts';
import { beginTotp, confirmTotp, removeTotp } from './own-totp.ts';
import { changeContacts, changePassword, endOtherSessions, endSession, setView, showSessions, signOut } from './own.ts';
import { askReset, reset, resetJob } from './reset.ts';
import { setUp } from './set-up.ts';
import { setUpDemonstration } from './set-up-demonstration.ts';
import { enterAsGuest, enterDemonstration, signIn } from './sign-in.ts';

export const accountsModule = module(
  'accounts',
  accountsContract,
  {
    welcome,
    setUp,
    setUpDemonstration: (ctx, { token }) => setUpDemonstration(ctx, token),
    signIn,
    enterDemonstration: (ctx, { personId }) => enterDemonstration(ctx, personId),
    startIdentity,
    finishIdentity: (ctx, { query }) => finishIdentity(ctx, query),
    enterAsGuest: (ctx, { token }) => enterAsGuest(ctx, token),
    openInvitation: (ctx, { token }) => openInvitation(ctx, token),
    acceptInvitation,
    askReset,
    reset,
    me,
    signOut,
    sessions: showSessions,
    endSession: (ctx, { sessionId }) => endSession(ctx, sessionId),
    endOtherSessions,
    changePassword,
    changeContacts,
    setView,
    beginTotp,
    confirmTotp,
    removeTotp,
    block,
    unblock,
    endSessionsOf,
    makeResetLink,
    beginMasquerade,
    endMasquerade,
    outbox: showOutbox,
    showMessage: (ctx, { messageId }) => showMessage(ctx, messageId),
    sendAgain: (ctx, { messageId }) => sendAgain(ctx, messageId),
    markPrinted: (ctx, { messageIds }) => markPrinted(ctx, messageIds),
  },
  { jobs: [mailJob, resetJob], hooks: accountsHooks },
);
