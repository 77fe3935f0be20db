import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';

/** A command about a person: everything shown of people is asked anew, then the page goes on. */
export function useChange<I, O>(
  send: (input: I) => Promise<O>,
  onDone: (output: O, input: I) => void,
): UseMutationResult<O, Error, I> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (output, input) => {
      await queries.invalidateQueries({ queryKey: ['access'] });
      onDone(output, input);
    },
  });
}

/** What is left blank was not said. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
