import type { z } from 'zod';
import { listRegistry } from '#features/registry/server/public.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { tableDownload, type TableFormat } from '#platform/http/table-download.ts';
import type { editionsContract } from '../contract.ts';
import type { DifferenceKind } from '../domain/differences.ts';
import { compareYear } from './compare-year.ts';
import { editionsServerRu as words } from './ru.ts';
import { editionOf } from './show.ts';
import { findCurrentRun, listRunEntries, type Edition } from './store.ts';
import { listEditions } from './store-show.ts';

type Shown = z.input<typeof editionsContract.difference.output>;

const order: readonly DifferenceKind[] = ['only_first', 'only_second', 'other_cluster', 'same'];

/** School by school, what differs first. */
export async function showDifference(ctx: Ctx, year: number): Promise<Shown> {
  const { db, scope } = ctx;
  const { federal, own, differences, counts } = await compareYear(ctx, year);
  if (federal === null) return { year, federal: null, ownNumber: own?.number ?? null, counts, rows: [] };
  const registry = new Map((await listRegistry(db, scope)).map((school) => [school.schoolId, school]));
  const known = await explainedSchools(ctx, own, year);
  const rows = differences.flatMap(({ schoolId, kind, first, second }) => {
    const school = registry.get(schoolId);
    if (school === undefined) return [];
    const { code, name, municipality } = school;
    const said = { schoolId, schoolCode: code, schoolName: name, municipality, kind };
    return [{ ...said, federal: first, own: second, hasWhy: known.has(schoolId) }];
  });
  const shown = (await listEditions(db, scope, year)).find(({ editionId }) => editionId === federal.editionId);
  return {
    year,
    federal: shown === undefined ? null : editionOf(shown, [], true),
    ownNumber: own?.number ?? null,
    counts,
    rows: rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareNames(a, b)),
  };
}

/** Schools of which the own computation says why. */
async function explainedSchools({ db, scope }: Ctx, own: Edition | null, year: number): Promise<ReadonlySet<number>> {
  const { regionId } = scope;
  const current = own === null ? ((await findCurrentRun(db, regionId, year))?.listRunId ?? null) : null;
  const run = own === null ? current : (own.decidedRunId ?? own.listRunId);
  const entries = run === null ? [] : await listRunEntries(db, regionId, run);
  return new Set(entries.map(({ schoolId }) => schoolId));
}

const { compare } = new Intl.Collator('ru', { numeric: true });

function compareNames(a: Shown['rows'][number], b: Shown['rows'][number]): number {
  return compare(a.municipality, b.municipality) || compare(a.schoolName, b.schoolName);
}

export async function exportDifference(ctx: Ctx, year: number, format: TableFormat): Promise<Download> {
  const { rows } = await showDifference(ctx, year);
  const cells = rows.map(({ schoolCode, schoolName, municipality, kind, federal, own }) => [
    schoolCode,
    schoolName,
    municipality,
    words.kinds[kind],
    kind === 'only_second' ? words.no : words.yes,
    federal === null ? null : words.clusters[federal],
    kind === 'only_first' ? words.no : words.yes,
    own === null ? null : words.clusters[own],
  ]);
  return tableDownload(
    ctx,
    { fileName: words.differenceFile(year), headings: words.differenceHeadings, rows: cells },
    format,
  );
}
