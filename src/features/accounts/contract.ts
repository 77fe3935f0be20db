import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { oneLine, personName, thingId as id } from '#kernel/shapes.ts';
import { viewChoices } from '#kernel/view.ts';
import { roles } from '#features/access/domain/roles.ts';
import { keepEndpoints } from './contract-keep.ts';

const token = z.string().min(20).max(100);
const login = z.string().trim().min(1).max(200);
/** What a person types; judged by the rules of new passwords only where one is set. */
const password = z.string().min(1).max(200);
const code = z.string().trim().max(20);
const role = z.enum(roles);
const nothing = z.object({});
const view = z.object({
  isOn: z.boolean(),
  size: z.enum(viewChoices.size),
  face: z.enum(viewChoices.face),
  scheme: z.enum(viewChoices.scheme),
  spacing: z.enum(viewChoices.spacing),
  hasPictures: z.boolean(),
});

/** Commands: of who has not signed in, of one's own account. */
const open = { kind: 'command', target: 'anyone' } as const;
const own = {
  kind: 'command',
  target: 'self',
  suspicious: ['wrong_password', 'wrong_code', 'too_many_attempts'],
} as const;

/** Ways a sign-in ends. Only `signed_in` sets the cookie; `wait` says how long attempts from here are not looked at. */
const signInOutcome = z.object({
  outcome: z.enum(['signed_in', 'wrong', 'code_needed', 'wrong_code', 'wait', 'blocked', 'not_invited']),
  waitSeconds: z.number().default(0),
});

const held = z.object({
  role,
  municipalityId: z.number().nullable(),
  schoolId: z.number().nullable(),
  territory: z.string().nullable(),
  actingFor: z.string().nullable(),
  orderNumber: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const accountsContract = {
  /** What the sign-in page has to know. */
  welcome: endpoint({
    verb: 'accounts.welcome',
    kind: 'query',
    target: 'anyone',
    input: nothing,
    output: z.object({
      regionName: z.string(),
      /** Nobody has an account yet: only the set-up link of the program's window helps. */
      isFresh: z.boolean(),
      /** People of the demonstration region, one a role, whom anybody may be; empty elsewhere. */
      personas: z.array(z.object({ personId: z.number(), name: z.string(), role, territory: z.string().nullable() })),
      /** Name of the identity provider; null without one. */
      identityProvider: z.string().nullable(),
      hasMail: z.boolean(),
    }),
  }),
  /** The first person: administrator, and operator of the region when wished. With `demonstration` the invented region is loaded instead. */
  setUp: endpoint({
    ...open,
    verb: 'accounts.setUp',
    conceals: ['token', 'password'],
    input: z.object({ token, name: personName, login, password, isOperator: z.boolean().default(true) }),
    output: signInOutcome,
  }),
  /** With the set-up link: the demonstration region, whose people anybody may be. Refused when anything is there. */
  setUpDemonstration: endpoint({
    ...open,
    verb: 'accounts.setUpDemonstration',
    conceals: ['token'],
    input: z.object({ token }),
    output: nothing,
  }),
  signIn: endpoint({
    ...open,
    verb: 'accounts.signIn',
    conceals: ['password', 'code'],
    input: z.object({ login, password, code: code.nullable().default(null) }),
    output: signInOutcome,
  }),
  /** Demonstration region only. */
  enterDemonstration: endpoint({
    ...open,
    verb: 'accounts.enterDemonstration',
    input: z.object({ personId: id }),
    output: signInOutcome,
  }),
  startIdentity: endpoint({
    ...open,
    verb: 'accounts.startIdentity',
    input: nothing,
    output: z.object({ url: z.string() }),
  }),
  /** `query` is what the provider put behind the question mark of /sign-in/return. */
  finishIdentity: endpoint({
    ...open,
    verb: 'accounts.finishIdentity',
    conceals: ['query'],
    input: z.object({ query: z.string().max(4000) }),
    output: signInOutcome,
  }),
  enterAsGuest: endpoint({
    ...open,
    verb: 'accounts.enterAsGuest',
    conceals: ['token'],
    input: z.object({ token }),
    output: signInOutcome,
  }),
  /** A command, not a query: a secret has no place in an address. */
  openInvitation: endpoint({
    ...open,
    verb: 'accounts.openInvitation',
    conceals: ['token'],
    input: z.object({ token }),
    output: z.object({
      name: z.string(),
      email: z.string().nullable(),
      role,
      territory: z.string().nullable(),
      invitedBy: z.string().nullable(),
      expiresAt: z.string(),
      /** The e-mail address has an account: its password is asked instead of a new one. */
      hasAccount: z.boolean(),
    }),
  }),
  /** Makes the account (or, with an account of that address, proves it by its password) and gives the role. */
  acceptInvitation: endpoint({
    ...open,
    verb: 'accounts.acceptInvitation',
    conceals: ['token', 'password', 'code'],
    input: z.object({
      token,
      name: personName,
      /** Only when the invitation has no e-mail address. */
      login: login.nullable().default(null),
      password,
      code: code.nullable().default(null),
    }),
    output: signInOutcome,
  }),
  /** Always answers the same, whoever is asked for. */
  askReset: endpoint({ ...open, verb: 'accounts.askReset', input: z.object({ login }), output: nothing }),
  reset: endpoint({
    ...open,
    verb: 'accounts.reset',
    conceals: ['token', 'password', 'code'],
    input: z.object({ token, password, code: code.nullable().default(null) }),
    output: signInOutcome,
  }),
  /** Who I am, where I work, what I may. */
  me: endpoint({
    verb: 'accounts.me',
    kind: 'query',
    target: 'self',
    input: nothing,
    output: z.object({
      personId: z.number(),
      name: z.string(),
      login: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      isGuest: z.boolean(),
      roles: z.array(held),
      /** Verbs of the matrix I may use somewhere: what the navigation offers. */
      verbs: z.array(z.string()),
      /** Nothing but one school is mine. */
      onlySchoolId: z.number().nullable(),
      hasPassword: z.boolean(),
      hasTotp: z.boolean(),
      recoveryCodesLeft: z.number(),
      /** Name of the administrator who looks through these eyes now. */
      masqueradedBy: z.string().nullable(),
      isDemonstration: z.boolean(),
      /** The low-vision version as the person chose it; null: never chosen. */
      view: view.nullable(),
    }),
  }),
  /** For anyone: who is out already is told the same, and a masquerade is ended by who looks, not by who is looked at. */
  signOut: endpoint({
    ...open,
    verb: 'accounts.signOut',
    endsMasquerade: true,
    isKeptWhenNoted: true,
    input: nothing,
    output: nothing,
  }),
  sessions: endpoint({
    verb: 'accounts.sessions',
    kind: 'query',
    target: 'self',
    input: nothing,
    output: z.object({
      sessions: z.array(
        z.object({
          sessionId: z.number(),
          isThis: z.boolean(),
          startedAt: z.string(),
          lastSeenAt: z.string(),
          address: z.string(),
          browser: z.string(),
        }),
      ),
      /** Administrators who looked through my eyes, newest first. */
      masquerades: z.array(
        z.object({ name: z.string(), reason: z.string(), startedAt: z.string(), endedAt: z.string().nullable() }),
      ),
      /** Links by which an administrator could set my password, newest first. */
      resetLinks: z.array(z.object({ name: z.string(), removesTotp: z.boolean(), madeAt: z.string() })),
    }),
  }),
  endSession: endpoint({ ...own, verb: 'accounts.endSession', input: z.object({ sessionId: id }), output: nothing }),
  endOtherSessions: endpoint({
    ...own,
    verb: 'accounts.endOtherSessions',
    input: nothing,
    output: z.object({ ended: z.number() }),
  }),
  changePassword: endpoint({
    ...own,
    verb: 'accounts.changePassword',
    conceals: ['password', 'newPassword'],
    input: z.object({ password, newPassword: password }),
    output: nothing,
  }),
  changeContacts: endpoint({
    ...own,
    verb: 'accounts.changeContacts',
    input: z.object({ name: personName, phone: oneLine.max(50).nullable() }),
    output: nothing,
  }),
  /** How the pages are shown to me, at whatever computer. */
  setView: endpoint({ ...own, verb: 'accounts.setView', input: z.object({ view }), output: nothing }),
  /** A secret for the authenticator; it counts only once a code of it was shown. */
  beginTotp: endpoint({
    ...own,
    verb: 'accounts.beginTotp',
    conceals: ['password'],
    input: z.object({ password }),
    output: z.object({
      secret: z.string(),
      uri: z.string(),
      /** The QR code as an SVG document. */
      svg: z.string(),
    }),
  }),
  confirmTotp: endpoint({
    ...own,
    verb: 'accounts.confirmTotp',
    conceals: ['code'],
    input: z.object({ code }),
    output: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  removeTotp: endpoint({
    ...own,
    verb: 'accounts.removeTotp',
    conceals: ['password', 'code'],
    input: z.object({ password, code }),
    output: nothing,
  }),
  ...keepEndpoints,
};
