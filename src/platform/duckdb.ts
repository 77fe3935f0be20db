import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type JS } from '@duckdb/node-api';

/** One private in-memory engine. Queries run on its own threads, so the event loop of the server stays free. */
export interface Engine {
  run(sql: string): Promise<void>;
  /** Whole answer in memory: for small answers only. Columns are named by the query. */
  rows<R>(sql: string): Promise<R[]>;
  /** Answer chunk by chunk, each row an array in the order of the query. */
  stream(sql: string): AsyncIterable<readonly EngineValue[][]>;
  /** Creates a table and fills it. Types are of DuckDB. */
  load(
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    rows: Iterable<readonly Loadable[]>,
  ): Promise<void>;
  close(): void;
}
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN';
export type Loadable = string | number | boolean | null;
export type EngineValue = string | number | bigint | boolean | null;

export interface EngineOptions {
  /** For what does not fit into memory: a folder of its own is made inside, as two engines in one folder destroy each other. */
  readonly tempFolder: string;
  readonly memoryLimitMegabytes: number;
  readonly threads: number;
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const folder = await mkdtemp(join(options.tempFolder, 'engine-'));
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads),
    memory_limit: `${String(options.memoryLimitMegabytes)}MB`,
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async <R>(sql: string) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((row) => simplifyRow(row)) as R[];
    },
    stream: (sql) => streamRows(connection, sql),
    load: async (table, columns, rows) => {
      await loadRows(connection, table, { columns, rows });
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A text as a literal of SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function* streamRows(connection: DuckDBConnection, sql: string): AsyncGenerator<EngineValue[][]> {
  const result = await connection.stream(sql);
  for await (const rows of result.yieldRowsJs()) yield rows.map((row) => row.map(simplify));
}

/** Whole numbers of 64 bits come as bigint: all ours are counts, far below 2^53. Decimals come as numbers already. */
function simplify(value: JS): EngineValue {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new TypeError(`the engine answered with ${typeof value}, cast it in the query`);
}

function simplifyRow(row: Record<string, JS>): Record<string, EngineValue> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, simplify(value)]));
}

async function loadRows(
  connection: DuckDBConnection,
  table: string,
  content: { columns: Readonly<Record<string, ColumnType>>; rows: Iterable<readonly Loadable[]> },
): Promise<void> {
  const types = Object.values(content.columns);
  const columns = Object.entries(content.columns).map(([name, type]) => `${name} ${type}`);
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const row of content.rows) {
    row.forEach((value, index) => {
      if (value === null) appender.appendNull();
      else if (typeof value === 'string') appender.appendVarchar(value);
      else if (typeof value === 'boolean') appender.appendBoolean(value);
      else if (types[index] === 'DOUBLE') appender.appendDouble(value);
      else if (types[index] === 'BIGINT') appender.appendBigInt(BigInt(value));
      else appender.appendInteger(value);
    });
    appender.endRow();
  }
  appender.closeSync();
}
