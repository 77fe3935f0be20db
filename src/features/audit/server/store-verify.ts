import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface ChainState {
  readonly rows: number;
  readonly firstSeq: number;
  /** The first number that is missing or does not fit; null when all do. */
  readonly brokenSeq: number | null;
  readonly headHash: string;
}

/**
 * Counts the chain over in one statement: every row against the one before, its details against their hash, the numbers without a
 * gap, the end against the head. Details may lack, and the beginning may have moved, only where a row of the chain says so.
 */
export async function verifyChain(db: Db, regionId: number): Promise<ChainState> {
  const { rows } = await sql<ChainState>`
    with head as (select seq, hash, first_seq, first_previous_hash from audit_head where region_id = ${regionId}),
    forgotten as materialized (
      select seq, (after ->> 'rows')::int8multirange as rows from audit_log
      where region_id = ${regionId} and object_kind = 'audit_log' and verb = 'audit.forget' and outcome = 'done'),
    hollow as (
      select min(a.seq) as broken_seq from audit_log a
      where a.region_id = ${regionId} and case
        when a.detail_salt is not null then a.detail_hash is distinct from audit_detail_hash(a.detail_salt, a.before, a.after)
        else a.before is not null or a.after is not null
          or not exists (select from forgotten f where f.seq > a.seq and f.rows @> a.seq) end),
    counted as (
      select a.seq, lag(a.seq) over chain as previous_seq,
        a.hash = audit_row_hash(coalesce(lag(a.hash) over chain, (select first_previous_hash from head)), a) as fits
      from audit_log a where a.region_id = ${regionId} window chain as (order by a.seq)),
    judged as (
      select seq, fits, coalesce(previous_seq + 1, (select first_seq from head)) as expected_seq from counted),
    summed as (
      select count(*) as rows, max(seq) as last_seq,
        min(least(seq, expected_seq)) filter (where fits is not true or seq is distinct from expected_seq) as broken_seq
      from judged),
    ends as (
      select case
          when coalesce(head.seq, 0) <> coalesce(last_seq, 0) then least(coalesce(head.seq, 0), coalesce(last_seq, 0)) + 1
          when rows > 0 and head.hash is distinct from (select hash from audit_log where region_id = ${regionId} and seq = last_seq)
            then last_seq
        end as end_seq,
        case when head.first_seq > 1 and not exists (
          select from audit_log where region_id = ${regionId} and object_kind = 'audit_log' and verb = 'audit.cut'
            and outcome = 'done' and after ->> 'firstSeq' = head.first_seq::text
            and after ->> 'previousHash' = head.first_previous_hash) then head.first_seq end as begin_seq
      from summed left join head on true)
    select summed.rows, coalesce(head.first_seq, 1) as first_seq, coalesce(head.hash, '') as head_hash,
      least(summed.broken_seq, hollow.broken_seq, ends.end_seq, ends.begin_seq) as broken_seq
    from summed cross join hollow cross join ends left join head on true`.execute(db);
  const [state] = rows;
  if (state === undefined) throw new Error('an aggregate gives one row');
  return state;
}
