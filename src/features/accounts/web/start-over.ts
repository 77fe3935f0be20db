import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The reader became another one: what the former one was shown is forgotten, then the page opens in place of this one. */
export function useStartOver(): (path: string) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return useCallback(
    (path) => {
      queries.clear();
      router.history.replace(path);
    },
    [queries, router],
  );
}
