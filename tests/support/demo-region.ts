import { expect } from 'vitest';
import type { DemoFile, DemoRegion } from '#features/demo/domain/region.ts';
import { scaleOf } from '#features/demo/domain/scores.ts';
import { buildLineage, type Lineage, type LineageEdge } from '#features/lists/domain/lineage.ts';
import { findRegistryColumns, readRegistryRow, type RegistryRow } from '#features/registry/domain/registry-file.ts';
import { checkRows } from '#features/registry/domain/registry-plan.ts';
import { firstResultsYear } from '#features/registry/domain/school.ts';
import { successionsOf } from '#features/registry/domain/succession.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { judgeResult, type Outcome, type RawResult } from '#features/results/domain/outcome.ts';
import type { Procedure } from '#features/results/domain/procedure.ts';
import { parseSitting, type Sitting } from '#features/results/domain/sitting.ts';

/** What the ordinary import would make of the files, in the smallest form: rows read by the rules of the product and summed. */
export interface Loaded {
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly faults: readonly string[];
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}
type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Taken = Extract<Outcome, { kind: 'taken' }>;

export function loadFiles(files: readonly DemoFile[]): Loaded {
  const loading: Loading = { cells: new Map(), outcomes: new Map(), faults: [], names: new Map(), rows: 0 };
  for (const file of files) for (const line of [...file.rows()].slice(1)) loadLine(line, loading);
  return { ...loading, cells: [...loading.cells.values()].map(({ cell }) => cell) };
}

interface Loading {
  readonly cells: Map<string, { cell: Writable<Cell>; students: Set<string> }>;
  /** What a mark and score of a test mean, found once. */
  readonly outcomes: Map<string, Outcome>;
  readonly faults: string[];
  readonly names: Map<string, Set<string>>;
  rows: number;
}

function loadLine(line: string, loading: Loading): void {
  loading.rows += 1;
  const fields = line.split(';');
  const [student = '', score = '', mark = ''] = fields.slice(7);
  const id = [fields[0], ...fields.slice(3, 7)].join('|');
  const { cell, students } = loading.cells.get(id) ?? begin(id, fields, loading);
  if (students.has(student)) loading.faults.push(`duplicate: ${line}`);
  students.add(student);
  const outcome = outcomeOf(cell, { mark, score, status: null }, loading);
  if (outcome.kind === 'refused') loading.faults.push(`${outcome.problem.code}: ${line}`);
  cell.registered += 1;
  if (outcome.kind === 'taken') addTaken(cell, outcome);
}

function begin(id: string, fields: readonly string[], { cells, faults, names }: Loading) {
  const [school = '', name = '', , procedure = '', subject = '', grade = '', year = ''] = fields;
  const sitting = parseSitting({ procedure, subject, grade, year });
  faults.push(...sitting.problems.map((problem) => `${problem.code}: ${id}`));
  const known = { cell: emptyCell(school, sitting), students: new Set<string>() };
  cells.set(id, known);
  names.set(`${school}|${year}`, (names.get(`${school}|${year}`) ?? new Set()).add(name));
  return known;
}

function outcomeOf({ procedure, key }: Cell, raw: RawResult, { outcomes }: Loading): Outcome {
  const id = `${key}|${raw.score ?? ''}|${raw.mark ?? ''}`;
  const known = outcomes.get(id);
  if (known !== undefined) return known;
  const scale = { ...scaleRow(procedure), ...scaleOf(procedure), isBinding: true };
  const outcome = judgeResult(raw, procedure, scale);
  outcomes.set(id, outcome);
  return outcome;
}

function scaleRow({ type, subject, grade, level }: Procedure) {
  return { type, subject, grade, level, fromYear: 2020, toYear: null, minScore: 0, hasSideConditions: false };
}

function emptyCell(school: string, { year, procedure, key }: Sitting): Writable<Cell> {
  const none = {
    registered: 0,
    participants: 0,
    low: 0,
    mark2: 0,
    mark3: 0,
    mark4: 0,
    mark5: 0,
    scoreSum: 0,
    scored: 0,
  };
  return { school, year, procedure, key, ...none, reconstructed: false };
}

function addTaken(cell: Writable<Cell>, { mark, isLow, score }: Taken): void {
  cell.participants += 1;
  if (isLow) cell.low += 1;
  if (mark !== null) cell[`mark${String(mark) as '2' | '3' | '4' | '5'}`] += 1;
  if (score === null) return;
  cell.scoreSum += score;
  cell.scored += 1;
}

export function readRegistry(file: DemoFile): { rows: readonly RegistryRow[]; faults: readonly unknown[] } {
  const [heading = '', ...lines] = [...file.rows()];
  const { places, faults } = findRegistryColumns(heading.split(';'));
  const read = lines.map((line, index) => readRegistryRow(index + 2, line.split(';'), places));
  const rows = read.map(({ value }) => value);
  return { rows, faults: [...faults, ...read.flatMap((row) => row.faults), ...checkRows(rows, new Set())] };
}

export function lineageOf(rows: readonly RegistryRow[]): Lineage {
  const edges = successionsOf(rows).map(({ from, to, kind, happenedOn }): LineageEdge => ({
    from,
    to,
    kind,
    year: firstResultsYear(happenedOn),
  }));
  const built = buildLineage(edges);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

export function filesOf(region: DemoRegion, kind: DemoFile['kind']): readonly DemoFile[] {
  return region.files.filter((file) => file.kind === kind);
}

export function only<T>(items: readonly T[]): T {
  expect(items).toHaveLength(1);
  return items[0] as T;
}

export function counted<T>(items: Iterable<T>, of: (item: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[of(item) ?? 'none'] = (counts[of(item) ?? 'none'] ?? 0) + 1;
  return counts;
}
