import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { registryContract } from '#features/registry/contract.ts';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { accessContract } from '../contract.ts';

type Contract = typeof accessContract;
export const accessClient = createClient<Contract>('access');
export const registryClient = createClient<typeof registryContract>('registry');

export type PeopleShown = OutputOf<Contract, 'people'>;
export type PersonRow = PeopleShown['people'][number];
export type PersonShown = OutputOf<Contract, 'person'>;
export type AssignmentShown = PersonShown['assignments'][number];
export type InvitationShown = OutputOf<Contract, 'invitations'>['invitations'][number];
export type GuestLinkShown = OutputOf<Contract, 'guestLinks'>['links'][number];
export type HandoverPreview = OutputOf<Contract, 'previewHandover'>;
export type HandoverPack = OutputOf<Contract, 'handoverPack'>;
export type PeopleAsked = Omit<InputOf<Contract, 'people'>, 'after' | 'limit'>;

export function usePeople(asked: PeopleAsked): UseInfiniteQueryResult<InfiniteData<PeopleShown>> {
  return useInfiniteQuery({
    queryKey: ['access', 'people', asked],
    queryFn: ({ pageParam, signal }) =>
      accessClient.query('people', { ...asked, ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page: PeopleShown) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function usePerson(personId: number): UseQueryResult<PersonShown> {
  return useQuery({
    queryKey: ['access', 'person', personId],
    queryFn: ({ signal }) => accessClient.query('person', { personId }, signal),
  });
}

const PICKED = 8;

export function usePeopleFound(q: string): UseQueryResult<PeopleShown> {
  return useQuery({
    queryKey: ['access', 'pick', q],
    queryFn: ({ signal }) => accessClient.query('people', { q, state: 'active', limit: PICKED }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

export function useSchoolsFound(q: string): UseQueryResult<OutputOf<typeof registryContract, 'search'>> {
  return useQuery({
    queryKey: ['registry', 'pick', q],
    queryFn: ({ signal }) => registryClient.query('search', { q, limit: PICKED }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

export function useMunicipalities(): UseQueryResult<OutputOf<typeof registryContract, 'municipalities'>> {
  return useQuery({
    queryKey: ['registry', 'municipalities'],
    queryFn: ({ signal }) => registryClient.query('municipalities', {}, signal),
  });
}

/** Roles that the reader may invite. */
export function useInvitable(): UseQueryResult<PeopleShown['invitable']> {
  return useQuery({
    queryKey: ['access', 'invitable'],
    queryFn: async ({ signal }) => (await accessClient.query('people', { limit: 1 }, signal)).invitable,
  });
}

export function useInvitations(
  state: 'waiting' | 'all',
): UseInfiniteQueryResult<InfiniteData<OutputOf<Contract, 'invitations'>>> {
  return useInfiniteQuery({
    queryKey: ['access', 'invitations', state],
    queryFn: ({ pageParam, signal }) =>
      accessClient.query('invitations', { state, ...(pageParam !== 0 && { before: pageParam }) }, signal),
    initialPageParam: 0,
    getNextPageParam: (page: OutputOf<Contract, 'invitations'>) => page.next,
  });
}

export function useGuestLinks(): UseQueryResult<OutputOf<Contract, 'guestLinks'>> {
  return useQuery({
    queryKey: ['access', 'guestLinks'],
    queryFn: ({ signal }) => accessClient.query('guestLinks', {}, signal),
  });
}

export function usePreview(assignmentId: number): UseQueryResult<HandoverPreview> {
  return useQuery({
    queryKey: ['access', 'preview', assignmentId],
    queryFn: ({ signal }) => accessClient.query('previewHandover', { assignmentId }, signal),
  });
}

export function usePack(handoverId: number): UseQueryResult<HandoverPack> {
  return useQuery({
    queryKey: ['access', 'pack', handoverId],
    queryFn: ({ signal }) => accessClient.query('handoverPack', { handoverId }, signal),
  });
}
