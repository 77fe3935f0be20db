import { publishAtOnce } from '#features/editions/server/public.ts';
import type { TestApp } from './app.ts';

/** Every list there is, published: so that everybody reads of it. */
export async function editionsOpen({ services }: TestApp): Promise<void> {
  await publishAtOnce(services.workDb, 1, services.now());
}
