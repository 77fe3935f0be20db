import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';

/** A command that changes schools: whatever is shown of them is asked anew, then the page goes on. */
export function useRegistryChange<I, O>(
  send: (input: I) => Promise<O>,
  onDone?: (output: O, input: I) => void,
): UseMutationResult<O, Error, I> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (output, input) => {
      await Promise.all(['registry', 'passport', 'today'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
      onDone?.(output, input);
    },
  });
}
