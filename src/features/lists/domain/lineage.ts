import { err, ok, type Result } from '#kernel/result.ts';

/**
 * How schools came from one another (rules R-026 … R-029). `year` is the first results year that belongs to the successor:
 * a list on results of that year or later sees the reorganisation, an earlier list does not. A rename is the same school at any time.
 */
export interface LineageEdge {
  readonly from: string;
  /** null only for `close`. */
  readonly to: string | null;
  readonly kind: 'rename' | 'merge' | 'split' | 'close';
  readonly year: number;
  /** What a person has said of the history that comes with it: list status of a merger, results of a split. */
  readonly inherits?: Decision | null | undefined;
}
export type Decision = 'confirmed' | 'refused';

export interface Lineage {
  readonly into: ReadonlyMap<string, readonly LineageEdge[]>;
  readonly outOf: ReadonlyMap<string, readonly LineageEdge[]>;
}

export interface LineageProblem {
  readonly code: 'loop' | 'two_successors' | 'successor_missing' | 'successor_unexpected';
  readonly schools: readonly string[];
}

/** A school whose results count as those of another: all years, or only those before `before`. */
export interface LineageSource {
  readonly school: string;
  readonly before: number;
  /** The results belong to the parent of a split: both parts show them. */
  readonly isShared: boolean;
}

/** Checks the edges and indexes them; every problem is reported. */
export function buildLineage(edges: readonly LineageEdge[]): Result<Lineage, readonly LineageProblem[]> {
  const into = new Map<string, LineageEdge[]>();
  const outOf = new Map<string, LineageEdge[]>();
  const problems: LineageProblem[] = [];
  for (const edge of edges) {
    if (edge.kind !== 'close' && edge.to === null) problems.push({ code: 'successor_missing', schools: [edge.from] });
    if (edge.kind === 'close' && edge.to !== null) {
      problems.push({ code: 'successor_unexpected', schools: [edge.from, edge.to] });
    }
    add(outOf, edge.from, edge);
    if (edge.to !== null) add(into, edge.to, edge);
  }
  for (const [school, out] of outOf) {
    const successors = new Set(out.filter((edge) => edge.kind === 'merge' || edge.kind === 'rename').map((e) => e.to));
    if (successors.size > 1) {
      problems.push({ code: 'two_successors', schools: [school, ...[...successors].filter((to) => to !== null)] });
    }
  }
  problems.push(...findLoops(outOf));
  return problems.length > 0 ? err(problems) : ok({ into, outOf });
}

function add(map: Map<string, LineageEdge[]>, key: string, edge: LineageEdge): void {
  const present = map.get(key);
  if (present === undefined) map.set(key, [edge]);
  else present.push(edge);
}

function findLoops(outOf: ReadonlyMap<string, readonly LineageEdge[]>): LineageProblem[] {
  const done = new Set<string>();
  const loops: LineageProblem[] = [];
  function visit(school: string, path: readonly string[]): void {
    const at = path.indexOf(school);
    if (at >= 0) loops.push({ code: 'loop', schools: path.slice(at) });
    if (at >= 0 || done.has(school)) return;
    for (const edge of outOf.get(school) ?? []) if (edge.to !== null) visit(edge.to, [...path, school]);
    done.add(school);
  }
  for (const school of outOf.keys()) visit(school, []);
  return loops;
}

/** The schools whose results stand for `school` on a list made of results of `asOf`, itself first; each once. */
export function sourcesOf(lineage: Lineage, school: string, asOf: number): readonly LineageSource[] {
  const found = new Map<string, LineageSource>();
  const pending: LineageSource[] = [{ school, before: Infinity, isShared: false }];
  for (let source = pending.pop(); source !== undefined; source = pending.pop()) {
    found.set(source.school, union(source, found.get(source.school)));
    for (const edge of lineage.into.get(source.school) ?? []) {
      const parent = sourceThrough(edge, source, asOf);
      if (parent !== null) pending.push(parent);
    }
  }
  return [...found.values()];
}

/** A school that comes in by two ways counts once, as far as the wider way lets it. */
function union(source: LineageSource, present: LineageSource | undefined): LineageSource {
  if (present === undefined) return source;
  const before = Math.max(source.before, present.before);
  return { school: source.school, before, isShared: source.isShared && present.isShared };
}

function sourceThrough(edge: LineageEdge, child: LineageSource, asOf: number): LineageSource | null {
  if (edge.kind === 'rename') return { ...child, school: edge.from };
  if (edge.year > asOf) return null;
  if (edge.kind === 'merge') return { ...child, school: edge.from };
  if (edge.inherits === 'refused') return null;
  return { school: edge.from, before: Math.min(child.before, edge.year), isShared: true };
}

/** The school that stands for this one on a list made of results of `asOf`: itself unless renamed or merged by then. */
export function successorOf(lineage: Lineage, school: string, asOf: number): string {
  const edge = lineage.outOf
    .get(school)
    ?.find(({ kind, year }) => kind === 'rename' || (kind === 'merge' && year <= asOf));
  return edge?.to == null ? school : successorOf(lineage, edge.to, asOf);
}

/** Merged predecessors whose own list status must be confirmed before it counts for the successor; renamed ones are the school itself. */
export function mergedInto(lineage: Lineage, school: string, asOf: number): readonly string[] {
  return sourcesOf(lineage, school, asOf)
    .filter((source) => source.school !== school && !source.isShared)
    .filter((source) => !isSameSchool(lineage, source.school, school))
    .map((source) => source.school);
}

function isSameSchool(lineage: Lineage, from: string, to: string): boolean {
  if (from === to) return true;
  const edge = lineage.outOf.get(from)?.find(({ kind }) => kind === 'rename');
  return edge?.to != null && isSameSchool(lineage, edge.to, to);
}

/**
 * What a person has said of the list status that a merged predecessor leaves: confirmed when every merger on some way to the
 * school is, refused when every way has a refusal, null while somebody still has to say.
 */
export function decisionOn(lineage: Lineage, from: string, school: string, asOf: number): Decision | null {
  if (from === school) return 'confirmed';
  const steps = (lineage.outOf.get(from) ?? []).filter(
    ({ kind, year }) => kind === 'rename' || (kind === 'merge' && year <= asOf),
  );
  const ways = steps.map(({ kind, to, inherits = null }): Decision | null => {
    const rest = to === null ? 'refused' : decisionOn(lineage, to, school, asOf);
    if (kind === 'rename' || rest === 'refused') return rest;
    return inherits === 'confirmed' ? rest : inherits;
  });
  if (ways.includes('confirmed')) return 'confirmed';
  return ways.includes(null) ? null : 'refused';
}
