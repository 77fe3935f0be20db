import { absentWords } from '#features/results/domain/result.words.ts';
import { procedureWords, subjectWords } from '#features/results/domain/sitting.words.ts';
import { sqlText, type Engine } from '#platform/duckdb.ts';

/**
 * What one would write with DuckDB and nothing else: the same checks as the import makes, row by row in one SQL over the CSV, the number
 * of rows with each kind of problem, and the same cells as a table.
 */
const columns = [
  'school_code',
  'school_name',
  'municipality',
  'procedure',
  'subject',
  'grade',
  'year',
  'student_id',
  'score',
  'mark',
] as const;

function list(words: readonly string[]): string {
  return words.map((word) => sqlText(word)).join(', ');
}

function wordsTable(name: string, words: Readonly<Record<string, string>>): string {
  const rows = Object.entries(words).map(([word, code]) => `(${sqlText(word)}, ${sqlText(code)})`);
  return `CREATE TABLE ${name} AS SELECT * FROM (VALUES ${rows.join(', ')}) w(word, code)`;
}

function linesSql(path: string): string {
  const types = columns.map((name) => `${name}: 'VARCHAR'`).join(', ');
  return `read_csv(${sqlText(path)}, auto_detect=false, header=false, skip=1, delim=',', quote='"', escape='"', strict_mode=true,
    columns={${types}}, store_rejects=true, rejects_limit=0)`;
}

/** Spaces of both kinds are cut from the ends; an empty text is nothing. */
const tidy = columns.map((name) => `nullif(trim(replace(${name}, chr(160), ' ')), '') AS ${name}`);
const number = (name: string): string =>
  `coalesce(TRY_CAST(${name} AS DECIMAL(9,3)), TRY_CAST(replace(${name}, ',', '.') AS DECIMAL(9,3)))`;
const some = (test: (name: string) => string): string => columns.map(test).join(' OR ');
const isDate = (name: string): string => `regexp_matches(${name}, '^[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}')`;
/** Dear tests run only on the rows that a cheap one lets through: a CASE is lazy, an AND is not. */
const when = (cheap: string, dear: string): string => `CASE WHEN ${cheap} THEN ${dear} ELSE false END`;
const unread = (name: string, test: string): string =>
  when(`${name} IS NOT NULL AND ${name}_number IS NULL`, `lower(${name}) NOT IN (${list(absentWords)}) AND ${test}`);

const problems = {
  value_too_long: some((name) => `strlen(${name}) > 1000`),
  csv_injection: some((name) =>
    when(`ascii(${name}) IN (43, 45, 61, 64)`, `${name} <> '-' AND ${number(name)} IS NULL`),
  ),
  unknown_school: 'school_code IS NULL',
  code_normalised: `raw_code <> school_code OR ${when('code_number IS NULL', `regexp_matches(school_code, '^''|[.,]0+$|\\s')`)}`,
  lookalike_letters: when(
    'code_number IS NULL',
    `regexp_matches(school_code, '[A-Za-z]') AND regexp_matches(school_code, '[\\x{0400}-\\x{04FF}]')`,
  ),
  ragged_row: 'procedure IS NULL OR subject IS NULL',
  bad_year: 'year_number IS NULL OR year_number NOT BETWEEN 2000 AND 2100',
  bad_grade: 'grade_number IS NULL OR grade_number NOT BETWEEN 1 AND 12',
  grade_with_letter: when('grade_number IS NULL', `regexp_matches(grade, '^[0-9]{1,2}[^0-9]')`),
  date_in_number: `${unread('mark', isDate('mark'))} OR ${unread('score', isDate('score'))}`,
  non_numeric: `${unread('mark', `NOT ${isDate('mark')}`)} OR ${unread('score', `NOT ${isDate('score')}`)}`,
  mark_out_of_scale: 'mark_number NOT IN (2, 3, 4, 5)',
  score_out_of_scale: 'score_number < 0',
} as const;
const refusing = ['value_too_long', 'unknown_school', 'ragged_row', 'bad_year', 'bad_grade', 'date_in_number'] as const;
const refusingToo = ['non_numeric', 'mark_out_of_scale', 'score_out_of_scale'] as const;
const kinds = Object.keys(problems);

function rowsSql(path: string): string {
  const checks = Object.entries(problems).map(([kind, test]) => `coalesce(${test}, false) AS ${kind}`);
  return `(SELECT *, ${[...refusing, ...refusingToo].join(' OR ')} AS is_refused FROM (
    SELECT *, ${checks.join(', ')} FROM (
      SELECT *, ${number('score')} AS score_number, TRY_CAST(mark AS TINYINT) AS mark_number, TRY_CAST(school_code AS BIGINT) AS code_number,
        TRY_CAST(grade AS TINYINT) AS grade_number, TRY_CAST(year AS SMALLINT) AS year_number
      FROM (SELECT ${tidy.join(', ')}, school_code AS raw_code FROM ${linesSql(path)}))))`;
}

const key = `coalesce(p.code, upper(procedure)) || '|' || grade_number || '|' || coalesce(w.code, lower(subject)) || '|'`;
const joins = `LEFT JOIN procedure_words p ON p.word = lower(procedure) LEFT JOIN subject_words w ON w.word = lower(subject)`;

export async function makeCells(engine: Engine, path: string): Promise<number> {
  await engine.run(wordsTable('procedure_words', procedureWords));
  await engine.run(wordsTable('subject_words', subjectWords));
  const given = 'NOT is_refused AND mark_number IS NOT NULL';
  const marks = [2, 3, 4, 5].map(
    (mark) => `count(*) FILTER (NOT is_refused AND mark_number = ${String(mark)}) AS mark${String(mark)}`,
  );
  await engine.run(`CREATE TABLE counted AS SELECT school_code AS school, year_number AS year, ${key} AS key,
      count(*) FILTER (NOT is_refused) AS registered, count(*) FILTER (${given}) AS participants, ${marks.join(', ')},
      count(*) FILTER (${given} AND mark_number = 2) AS low, coalesce(sum(score_number) FILTER (${given}), 0) AS score_sum,
      count(score_number) FILTER (${given}) AS scored, ${kinds.map((kind) => `count(*) FILTER (${kind}) AS ${kind}`).join(', ')}
    FROM ${rowsSql(path)} ${joins} GROUP BY ALL`);
  await engine.run(`CREATE TABLE problems AS SELECT ${kinds.map((kind) => `sum(${kind}) AS ${kind}`).join(', ')},
    (SELECT count(DISTINCT line) FROM reject_errors) AS ragged_rows FROM counted`);
  await engine.run(`CREATE TABLE cells AS SELECT * EXCLUDE (${kinds.join(', ')}) FROM counted WHERE registered > 0`);
  const [row] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM cells');
  return row?.n ?? 0;
}

/** Pupils met twice in one test of one school and year. */
export async function findDuplicates(engine: Engine, path: string): Promise<number> {
  const names = ['school_code', 'procedure', 'subject', 'grade', 'year', 'student_id'].join(', ');
  const lines = linesSql(path).replace(', store_rejects=true, rejects_limit=0', ', ignore_errors=true');
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM (
    SELECT ${names} FROM (SELECT ${tidy.join(', ')} FROM ${lines}) WHERE student_id IS NOT NULL GROUP BY ALL HAVING count(*) > 1)`);
  return row?.n ?? 0;
}

/** Accepted rows under pseudonyms, sorted by school, as Parquet. */
export async function writeRows(engine: Engine, path: string, target: string): Promise<number> {
  const source = rowsSql(path).replace(', store_rejects=true, rejects_limit=0', ', ignore_errors=true');
  await engine.run(`COPY (SELECT school_code AS school, year_number AS year, ${key} AS key,
      sha256('key' || sha256('key' || school_code || '/' || student_id)) AS pupil, mark_number IS NOT NULL AS took_part,
      mark_number::TINYINT AS mark, score_number AS score, mark_number = 2 AS is_low
    FROM ${source} ${joins} WHERE NOT is_refused ORDER BY school, year, key) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION zstd)`);
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM read_parquet(${sqlText(target)})`);
  return row?.n ?? 0;
}

/** Typed columns, no check at all, no problem named: how fast the same file becomes cells when it is simply trusted. */
export async function trustCells(engine: Engine, path: string): Promise<number> {
  await engine.run(`CREATE TABLE cells AS SELECT school_code, year, procedure, grade, subject, count(*) AS registered,
      count(mark) AS participants, count(*) FILTER (mark = 2) AS mark2, count(*) FILTER (mark = 3) AS mark3,
      count(*) FILTER (mark = 4) AS mark4, count(*) FILTER (mark = 5) AS mark5, sum(score) AS score_sum, count(score) AS scored
    FROM read_csv(${sqlText(path)}, header=true, delim=',', columns={school_code: 'VARCHAR', school_name: 'VARCHAR', municipality: 'VARCHAR',
      procedure: 'VARCHAR', subject: 'VARCHAR', grade: 'TINYINT', year: 'SMALLINT', student_id: 'VARCHAR', score: 'DECIMAL(9,3)',
      mark: 'TINYINT'}) GROUP BY ALL`);
  const [row] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM cells');
  return row?.n ?? 0;
}

/** Cells in one spelling, whatever made them: sorted lines and their MD5. */
export async function cellsDigest(engine: Engine): Promise<string> {
  const [row] = await engine.rows<{
    digest: string;
  }>(`SELECT md5(string_agg(line, chr(10) ORDER BY line)) AS digest FROM (
    SELECT concat_ws('|', school, year, key, registered, participants, mark2, mark3, mark4, mark5, low, scored,
      (score_sum * 1000)::BIGINT) AS line FROM cells)`);
  return row?.digest ?? '';
}
