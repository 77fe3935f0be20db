import { dayOf, wallMoment } from '#kernel/day.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { type TableFormat, wholeTableDownload } from '#platform/http/table-download.ts';
import type { OutputValue } from '#platform/tables/output-value.ts';
import type { AuditFilter } from '../contract.ts';
import { isRole } from '#features/access/domain/roles.ts';
import { ru as accessRu } from '#features/access/ru.ts';
import { ru } from '../ru.ts';
import { sayAuditFilter } from './filter.words.ts';
import { auditServerRu as words } from './ru.ts';
import { showEntries, type Entry } from './show-entries.ts';
import { listEntries } from './store-list.ts';

/** A file is made whole or not at all: what is over is refused, never cut off in silence. */
export const MOST_ROWS = 100_000;
const AT_ONCE = 2000;

/** Exactly what is filtered, newest first. */
export function exportEntries(
  { db, actor, now }: Pick<Ctx, 'db' | 'actor' | 'now'>,
  filter: AuditFilter,
  format: TableFormat,
): Promise<Download> {
  const rows = rowsOf(db, actor.regionId, filter);
  const table = {
    fileName: words.fileName(dayOf(now())),
    filter: sayAuditFilter(filter),
    headings: words.headings,
    rows,
  };
  return wholeTableDownload({ now }, table, format);
}

async function* rowsOf(db: Ctx['db'], regionId: number, filter: AuditFilter): AsyncGenerator<readonly OutputValue[]> {
  for (let before: number | undefined, isMore = true; isMore;) {
    const rows = await listEntries(db, { regionId, filter, before, limit: AT_ONCE });
    yield* (await showEntries(db, regionId, rows)).map(cellsOf);
    before = rows.at(-1)?.seq;
    isMore = rows.length === AT_ONCE;
  }
}

function cellsOf(entry: Entry): readonly OutputValue[] {
  return [
    entry.seq,
    wallMoment(entry.happenedAt),
    entry.personName ?? (entry.address === 'cli' ? words.commandLine : words.nobody),
    entry.masqueradedBy,
    entry.address,
    entry.browser,
    ru.verbs[entry.verb] ?? entry.verb,
    entry.verb,
    ru.outcomes[entry.outcome],
    entry.objectKind,
    entry.objectId,
    entry.school,
    entry.municipality,
    entry.subject,
    entry.isErased ? words.erased : entry.changes.map(sayChange).join('; '),
  ];
}

function sayChange({ field, before, after }: Entry['changes'][number]): string {
  const name = ru.fields[field] ?? field;
  const now = sayValue(field, after) ?? words.nothing;
  return before === null ? `${name}: ${now}` : `${name}: ${sayValue(field, before) ?? ''} → ${now}`;
}

function sayValue(field: string, value: string | null): string | null {
  if (value === 'true') return words.yes;
  if (value === 'false') return words.no;
  if (value === null || (field !== 'role' && field !== 'roles')) return value;
  return value.replaceAll(/\w+/g, (role) => (isRole(role) ? accessRu.roles[role] : role));
}
