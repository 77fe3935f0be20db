import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect, PostgresDriver } from 'kysely';
import type { DatabaseConnection, Driver, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { TransactionSettings } from 'kysely';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Pool, types } from 'pg';
import type { PoolClient, PoolConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DB } from './tables.ts';

/** The store, or one transaction on it. Columns are snake_case in SQL and camelCase in results. */
export type Db = Kysely<DB>;

export interface Database {
  readonly db: Db;
  readonly pool: Pool;
  close(): Promise<void>;
}

type TypeId = Parameters<typeof types.getTypeParser>[0];
const { DATE, INT8, NUMERIC } = types.builtins;
const asText = (value: string): string => value;

/** Dates stay text (a Date would shift by the time zone); counts come as numbers. */
const parsers = {
  getTypeParser(oid: TypeId, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === DATE) return asText;
    if (oid === INT8 || oid === NUMERIC) return Number;
    return types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

/** Address of a server, as `pg` takes it. */
export type ConnectionSettings = PoolConfig;

export function openDatabase(config: PoolConfig): Database {
  const pool = new Pool({ max: 10, ...config, types: parsers });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({
    dialect: new Dialect({ pool: copying(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely leaves a pool alone through which it never sent anything.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, close };
}

/** Statements that begin the next transaction of this call, sent in one message with BEGIN: a round trip less for every request. */
const opening = new AsyncLocalStorage<string | null>();

/** A transaction that begins with these statements (no parameters, integers and words of our own only). */
export async function transactionWith<T>(
  db: Db,
  { begin, isReadOnly }: { readonly begin: string; readonly isReadOnly: boolean },
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const builder = isReadOnly ? db.transaction().setAccessMode('read only') : db.transaction();
  return await opening.run(begin, () => builder.execute((transaction) => opening.run(null, () => work(transaction))));
}

class Dialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0];
  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new OpeningDriver(this.#config);
  }
}

class OpeningDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const statements = opening.getStore() ?? null;
    if (statements === null) {
      await super.beginTransaction(connection, settings);
      return;
    }
    const mode = settings.accessMode === undefined ? '' : ` ${settings.accessMode}`;
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin${mode}; ${statements}`));
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
      throw error;
    }
  }
}

/**
 * Streams lines of PostgreSQL's CSV format into `COPY … FROM STDIN` inside the transaction of `db`.
 * @param open called when the server is ready for the lines: a stream opened earlier could fail with nobody listening.
 */
export async function copyInto(db: Db, copyStatement: string, open: () => Readable): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(copyStatement, [open]));
}

/**
 * Kysely has no COPY. A statement whose only parameter opens a stream is run as one, so that a copy is part of whatever
 * transaction it is called in.
 */
function copying(pool: Pool): PostgresPool {
  const wrapped = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect(): Promise<PostgresPoolClient> {
      const client = await pool.connect();
      const known = wrapped.get(client);
      if (known !== undefined) return known;
      const wrapper = wrapClient(client);
      wrapped.set(client, wrapper);
      return wrapper;
    },
  };
}

function wrapClient(client: PoolClient): PostgresPoolClient {
  const query = async <R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    const open = parameters[0];
    if (typeof open === 'function') {
      const target = client.query(copyFrom(text));
      await pipeline((open as () => Readable)(), target);
      return { command: 'INSERT', rowCount: target.rowCount, rows: [] };
    }
    return (await client.query(text, [...parameters])) as unknown as PostgresQueryResult<R>;
  };
  // `release` is set anew by the pool at every checkout, so it is looked up when called.
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy?: boolean) => {
      client.release(destroy);
    },
  };
}
