import { Refusal } from '#ui/client.ts';

/** Makes a thing under a code, or under the next one that is free: `monitoring`, `monitoring-2`, … */
export async function createNamed<T>(code: string, create: (code: string) => Promise<T>): Promise<T> {
  const more = Array.from({ length: 8 }, (_, index) => `${code}-${String(index + 2)}`);
  for (const one of [code, ...more]) {
    try {
      return await create(one);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'code_taken') throw error;
    }
  }
  return await create(`${code}-${String(Date.now())}`);
}
