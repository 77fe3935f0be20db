import type { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import { parseParameters, testRun, type methodologyContract, type VersionShown } from '../contract.ts';
import type { Parameters } from '../domain/parameters.ts';
import { spansOf, standingOf } from '../domain/validity.ts';
import { listVersions, type VersionRow } from './store-editor.ts';

type Output<K extends keyof typeof methodologyContract> = z.input<(typeof methodologyContract)[K]['output']>;

/** A list is named by the year in which it is made. */
export function listYearOf(now: Date): number {
  return now.getUTCFullYear();
}

export function parametersOf({
  name,
  version,
  parameters,
}: Pick<VersionRow, 'name' | 'version' | 'parameters'>): Parameters {
  const parsed = parseParameters(parameters);
  if (!parsed.ok) throw new Error(`methodology ${name} ${String(version)} does not fit its schema`);
  return parsed.value;
}

export function showVersion(row: VersionRow, listYear: number): VersionShown {
  const { documentTitle: title, documentNumber: number, documentDate: date } = row;
  const isDecided = title !== null && number !== null && date !== null;
  return {
    methodologyId: row.methodologyId,
    version: row.version,
    isPreset: row.isPreset,
    state: row.state,
    standing: standingOf(row, listYear),
    validFrom: row.validFrom,
    validTo: row.validTo,
    parameters: parametersOf(row),
    note: row.note,
    testRun: row.testRun === null ? null : testRun.parse(row.testRun),
    testedAt: row.testedAt?.toISOString() ?? null,
    document: isDecided ? { title, number, date } : null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    approvedBy: row.approvedBy,
  };
}

export async function showMethods(ctx: Ctx): Promise<Output<'list'>> {
  const listYear = listYearOf(ctx.now());
  const byName = Map.groupBy(await listVersions(ctx.db, ctx.scope.regionId), ({ name }) => name);
  const methods = [...byName].map(([name, rows]) => ({
    name,
    versions: rows.map((row) => showVersion(row, listYear)),
    spans: [...spansOf(rows)],
  }));
  return { listYear, methods };
}

export async function showMethod(ctx: Ctx, name: string): Promise<Output<'show'> | null> {
  const listYear = listYearOf(ctx.now());
  const rows = await listVersions(ctx.db, ctx.scope.regionId, { name });
  if (rows.length === 0) return null;
  return { name, listYear, versions: rows.map((row) => showVersion(row, listYear)), spans: [...spansOf(rows)] };
}
