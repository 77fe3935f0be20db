import { startEmbeddedPostgres } from '#platform/db/embedded.ts';
import { openDatabase } from '#platform/db/database.ts';

// A program that does nothing but commit and say what was acknowledged; the kill test ends it in the middle.
const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
const { pool } = openDatabase(postgres.connection);
await pool.query('create table if not exists acknowledged (round text, number integer, filler text)');
const round = String(process.pid);
for (let number = 0; ; number++) {
  await pool.query('insert into acknowledged values ($1, $2, repeat($1, 100))', [round, number]);
  process.stdout.write(`${round} ${String(number)}\n`);
}
