import { sql } from 'kysely';
import { verifyChain, type ChainState } from '#features/audit/server/store-verify.ts';
import { writeAudit } from '#platform/db/audit-log.ts';
import type { Change } from '#platform/http/context.ts';
import { createTestDatabase } from './database.ts';

/** A log of its own, with everything that its owner could do to it. */
export interface TestChain {
  newRegion(): Promise<number>;
  append(changes: readonly Change[], at?: string): Promise<void>;
  /** So many rows about schools. */
  appendMany(count: number): Promise<void>;
  /** By several writers, each in a transaction of its own. */
  appendAtOnce(writers: number, change: Change): Promise<void>;
  /** As the owner, past every trigger; `:region` is the region. */
  tamper(...statements: readonly string[]): Promise<void>;
  query(statement: string): Promise<readonly unknown[]>;
  verify(regionId?: number): Promise<ChainState>;
  forget(personId: number, ...words: readonly string[]): Promise<void>;
  cut(before: string): Promise<void>;
  close(): Promise<void>;
}

export const changeOf = (id: number): Change => ({
  object: { kind: 'school', id },
  before: { name: `Школа ${String(id)}` },
  after: { id },
});
const origin = { address: '10.0.0.1', browser: 'Firefox' };

export async function openTestChain(): Promise<TestChain> {
  const database = await createTestDatabase();
  const { db, pool } = database;
  let regionId = 0;
  const append: TestChain['append'] = async (changes, at = '2025-09-01T09:00:00Z') => {
    const actor = { personId: 7, regionId, masqueradedBy: null };
    const entry = { verb: 'registry.import', outcome: 'done', actor, ...origin, changes } as const;
    await writeAudit(db, { ...entry, happenedAt: new Date(at) });
  };
  return {
    newRegion: async () => {
      const made = await db.insertInto('region').defaultValues().returning('regionId').executeTakeFirstOrThrow();
      regionId = made.regionId;
      return regionId;
    },
    append,
    appendMany: (count) => append(Array.from({ length: count }, (_, index) => changeOf(index + 1))),
    appendAtOnce: async (writers, change) => {
      const writing = Array.from({ length: writers }, (_, personId) =>
        db.transaction().execute(async (transaction) => {
          const actor = { personId, regionId, masqueradedBy: null };
          const entry = { verb: 'x.y', outcome: 'done', actor, ...origin, happenedAt: new Date() } as const;
          await writeAudit(transaction, { ...entry, changes: [change, change] });
          await writeAudit(transaction, { ...entry, changes: [change] });
        }),
      );
      await Promise.all(writing);
    },
    tamper: async (...statements) => {
      const all = ["set local session_replication_role = 'replica'", ...statements].join(';');
      await pool.query(`begin; ${all.replaceAll(':region', String(regionId))}; commit`);
    },
    query: async (statement) => (await pool.query(statement.replaceAll(':region', String(regionId)))).rows as unknown[],
    verify: (ofRegion = regionId) => verifyChain(db, ofRegion),
    forget: async (personId, ...words) => {
      const at = new Date('2025-09-02T09:00:00Z');
      await sql`select audit_forget(${regionId}, ${personId}, ${[...words]}, 7, '', '', ${at})`.execute(db);
    },
    cut: async (before) => {
      const at = new Date('2025-12-01T09:00:00Z');
      await sql`select audit_cut(${regionId}, ${new Date(before)}, 7, '', '', ${at})`.execute(db);
    },
    close: () => database.close(),
  };
}
