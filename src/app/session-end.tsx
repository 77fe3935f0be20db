import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import { type Me, meQuery } from '#features/accounts/web/public.tsx';
import { Refusal } from '#ui/client.ts';

/** Whether the server has said that nobody is signed in any more, while a page stands open. */
export const endedQuery = queryOptions({
  queryKey: ['shell', 'ended'],
  queryFn: () => false,
  initialData: false,
  staleTime: Infinity,
  gcTime: Infinity,
});

function isSignInNeeded(error: unknown): boolean {
  return error instanceof Refusal && error.status === 401;
}

/**
 * A page that could show nothing gives way to the sign-in page. One that already shows something stays as it is, with what is
 * typed in it, under a banner.
 */
export function createQueries(askToSignIn: () => void): QueryClient {
  const noteEnd = (): void => {
    queries.setQueryData(endedQuery.queryKey, true);
  };
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays a refusal; only a lost connection is worth another try.
        retry: (count, error) => count < 2 && error instanceof Refusal && error.status === 0,
      },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (!isSignInNeeded(error)) return;
        if (query.state.data !== undefined) noteEnd();
        // The first page asks who reads before it opens and goes to the sign-in page by itself.
        else if (query.queryKey.join() !== meQuery.queryKey.join()) askToSignIn();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (isSignInNeeded(error)) noteEnd();
      },
    }),
  });
  return queries;
}

/** Whether anybody is signed in; a fault is thrown on. */
export async function isSignedIn(queries: QueryClient): Promise<boolean> {
  try {
    await queries.query({ ...meQuery, staleTime: 'static' });
    return true;
  } catch (error) {
    if (isSignInNeeded(error)) return false;
    throw error;
  }
}

/** Who reads, once it is known. */
export function readMe(queries: QueryClient): Me | undefined {
  return queries.getQueryData(meQuery.queryKey);
}
