import type { TableFile } from '#platform/http/table-download.ts';
import { ru as listsRu } from '#features/lists/ru.ts';
import type { TrackRow } from '../contract.ts';
import type { Track } from '../domain/track-rules.ts';
import { ru } from '../ru.ts';
import { tracksServerRu as words } from './ru.ts';

export function trackTable(
  { year, track, group }: { readonly year: number; readonly track: Track; readonly group?: number | undefined },
  rows: readonly TrackRow[],
): TableFile {
  return {
    fileName: words.fileName(track, year),
    filter: group === undefined ? undefined : words.ofGroup(group),
    headings: words.headings,
    rows: rows.map((row) => [
      row.municipality,
      row.schoolName,
      row.cluster === null ? null : listsRu.clusters[row.cluster],
      row.group,
      row.isMember ? words.isMember : words.isOut,
      row.reason === null ? null : ru.reasons[row.reason],
      row.groupReason === null ? null : ru.reasons[row.groupReason],
      row.isByHand ? words.byHand : null,
      row.note,
    ]),
  };
}
