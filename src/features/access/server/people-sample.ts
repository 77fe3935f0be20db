import { Readable } from 'node:stream';
import type { Ctx, Download } from '#platform/http/context.ts';
import { xlsxType } from '#platform/http/table-download.ts';
import { writeWorkbook } from '#platform/tables/write-workbook.ts';
import { invitableRoles, levelsOf } from '../domain/roles.ts';
import { ru } from '../ru.ts';
import { accessServerRu } from './ru.ts';

const { sample: words } = accessServerRu;

/** A sheet to be filled in, with somebody invented, and a sheet of the roles the reader may give. */
export async function peopleSample({ actor }: Ctx): Promise<Download> {
  const roles = invitableRoles(actor.grants.map(({ role }) => role));
  const names = roles.map((role) => [ru.roles[role], levelsOf[role].map((level) => words.levels[level]).join(', ')]);
  const bytes = await writeWorkbook([
    { name: words.sheet, rows: [words.headings, words.row] },
    { name: words.rolesSheet, rows: [words.roleHeadings, ...names] },
  ]);
  return { fileName: `${words.file}.xlsx`, contentType: xlsxType, body: Readable.from([Buffer.from(bytes)]) };
}
