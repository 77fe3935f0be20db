import { dayOf, wallMoment } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import type { OutputValue } from '#platform/tables/output-value.ts';
import type { UnitFilter, UnitRow } from '../contract.ts';
import { answerColumns, cellsOf } from './answer-cells.ts';
import { exportWords as words } from './export.words.ts';
import { boardFilter } from './find-units.ts';
import { getForm } from './known.ts';
import { unitRowOf } from './present.ts';
import { findSeenWave } from './show-waves.ts';
import { listUnits } from './store-board.ts';
import { listAnswers } from './store-units.ts';

const MOST = 20_000;

/** One row for each unit of the filter: where its answer stands, and what it says. */
export async function exportWave(
  ctx: Ctx,
  { waveId, format, ...asked }: UnitFilter & { readonly waveId: number; readonly format: 'csv' | 'xlsx' },
): Promise<Result<Download, 'not_found'>> {
  const { db, scope, now } = ctx;
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave } = seen;
  const form = await getForm(db, scope.regionId, wave);
  const columns = answerColumns(form.compiled.definition);
  const filter = await boardFilter(ctx, asked);
  const units = await listUnits(db, scope, waveId, { ...filter, limit: MOST });
  const answers = await listAnswers(db, scope, waveId, { unitIds: units.map(({ unitId }) => unitId) });
  const today = dayOf(now());
  const rows = answers.map((unit): readonly OutputValue[] => [
    ...standingCells(unitRowOf(unit, wave, today)),
    ...cellsOf(columns, form.compiled, unit.answers),
  ]);
  const headings = [...words.headings, ...columns.map(({ heading }) => heading)];
  const table = { fileName: wave.title, filter: sayFilter(asked, answers[0]?.municipality), headings, rows };
  return ok(tableDownload(ctx, table, format));
}

function standingCells(row: UnitRow): readonly OutputValue[] {
  const moment = (at: string | null): OutputValue => (at === null ? null : wallMoment(new Date(at)));
  return [
    row.municipality,
    row.schoolId === null ? null : row.name,
    words.states[row.state],
    new Date(`${row.dueOn}T00:00:00Z`),
    words.timeliness[row.isOverdue ? 'overdue' : row.timeliness],
    row.fillPercent,
    row.errors,
    row.warnings,
    row.changed,
    moment(row.submittedAt),
    moment(row.confirmedAt),
    row.exceptionReason,
  ];
}

function sayFilter(asked: UnitFilter, municipality: string | undefined): string | undefined {
  const { state = [], q = '' } = asked;
  const said = [
    asked.municipality === undefined || municipality === undefined ? null : words.filter.municipality(municipality),
    state.length === 0 ? null : words.filter.state(state),
    ...(['overdue', 'changed', 'faulty'] as const).map((flag) => (asked[flag] === true ? words.filter[flag] : null)),
    q.trim() === '' ? null : words.filter.q(q.trim()),
  ].filter((one) => one !== null);
  return said.length === 0 ? undefined : said.join('; ');
}
