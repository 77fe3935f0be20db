import { queryOptions, useQuery } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { accountsContract } from '../contract.ts';

type Contract = typeof accountsContract;
export type Me = OutputOf<Contract, 'me'>;
export type HeldRole = Me['roles'][number];
export type Welcome = OutputOf<Contract, 'welcome'>;
export type Persona = Welcome['personas'][number];
export type SignInOutcome = OutputOf<Contract, 'signIn'>;
export type Sessions = OutputOf<Contract, 'sessions'>;
export type OpenedInvitation = OutputOf<Contract, 'openInvitation'>;

export const accountsClient = createClient<Contract>('accounts');

/** What the reader is and may changes seldom; whoever changes it invalidates `['accounts']`. */
const ME_STALE_MS = 60_000;

export const meQuery = queryOptions({
  queryKey: ['accounts', 'me'],
  queryFn: ({ signal }) => accountsClient.query('me', {}, signal),
  staleTime: ME_STALE_MS,
});

export const welcomeQuery = queryOptions({
  queryKey: ['accounts', 'welcome'],
  queryFn: ({ signal }) => accountsClient.query('welcome', {}, signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ['accounts', 'sessions'],
  queryFn: ({ signal }) => accountsClient.query('sessions', {}, signal),
});

/** The reader; undefined only where nobody is signed in. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Whether to offer a verb. The server judges again, so this only keeps dead buttons off the page. */
export function useMay(verb: string): boolean {
  return useMe()?.verbs.includes(verb) === true;
}
