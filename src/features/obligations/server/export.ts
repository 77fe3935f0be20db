import type { Ctx, Download } from '#platform/http/context.ts';
import { tableDownload, type TableFormat } from '#platform/http/table-download.ts';
import { dayOf } from '#kernel/day.ts';
import type { DutyFilter } from '../contract-shapes.ts';
import { showCalendar, type Span } from './calendar.ts';
import { obligationsServerRu as words } from './ru.ts';
import { dutyOf } from './show.ts';
import { listDuties } from './store-duties.ts';

/** More than a region owes in a year: a file of everything, not of a page. */
const MOST_ROWS = 200_000;

export async function exportList(ctx: Ctx, filter: DutyFilter, format: TableFormat): Promise<Download> {
  const today = dayOf(ctx.now());
  const found = await listDuties(ctx.db, ctx.scope, { filter, today, limit: MOST_ROWS });
  const { fileName, headings, row } = words.list;
  return tableDownload(ctx, { fileName, headings, rows: found.map((one) => row(dutyOf(one, today))) }, format);
}

export async function exportCalendar(ctx: Ctx, span: Span, format: TableFormat): Promise<Download> {
  const { rows } = await showCalendar(ctx, span);
  const { fileName, headings, row } = words.calendar;
  return tableDownload(ctx, { fileName: fileName(span.from, span.to), headings, rows: rows.map(row) }, format);
}
