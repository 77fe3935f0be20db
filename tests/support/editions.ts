import { sql } from 'kysely';
import { publishAtOnce } from '#features/editions/server/public.ts';
import type { TestApp } from './app.ts';

/** Every year of the region is published as it is computed, for tests that are not about editions. */
export async function publishAll(app: TestApp): Promise<void> {
  await publishAtOnce(app.services.workDb, 1, app.services.now());
}

/** As if the region had published what is computed now in the first place. Only the owner of the tables can forget an edition. */
export async function publishAnew(app: TestApp): Promise<void> {
  await app.asOwner(async (db) => {
    await sql`truncate list_edition cascade`.execute(db);
  });
  await publishAll(app);
}
