import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { readFile, readdir } from 'node:fs/promises';
import type { Db } from './database.ts';

const folder = new URL('migrations/', import.meta.url);

/**
 * Numbered plain SQL files, applied in order, forward only, each in its own transaction under an advisory lock.
 * A file is never edited after a release.
 * @returns names of the migrations applied now.
 */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({ db: db.withoutPlugins(), provider: sqlFiles });
  const applied: string[] = [];
  for (;;) {
    const { error, results } = await migrator.migrateUp();
    if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
    const step = results?.[0];
    if (step === undefined) return applied;
    applied.push(step.migrationName);
  }
}

const sqlFiles: MigrationProvider = {
  async getMigrations(): Promise<Record<string, Migration>> {
    const names = (await readdir(folder)).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name)).sort();
    const entries = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(new URL(name, folder), 'utf8');
      const up: Migration['up'] = async (db) => {
        await sql.raw(text).execute(db);
      };
      return [name.replace('.sql', ''), { up }];
    });
    return Object.fromEntries(await Promise.all(entries));
  },
};
