import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { findLayout, isBlank, isSeparatorLine, type CsvLayout } from './csv-layout.ts';
import { fileProblem, refuse } from './file-problem.ts';
import type { OpenJob } from './open-job.ts';
import type { FileProblem, SourceTable } from './source-table.ts';
import { findEncoding, findSpoilt, type EncodingFound } from './text-encoding.ts';
import { transcodeToUtf8, type Transcoding } from './transcode.ts';

const headBytes = 1024 * 1024;

/** Makes one CSV file readable: clean UTF-8 is used where it lies, anything else is rewritten into the folder. */
export async function openCsv(job: OpenJob): Promise<SourceTable> {
  const handle = await open(job.path);
  try {
    const head = await readHead(handle);
    const encoding = await findEncoding(handle, head);
    if ('refused' in encoding) return refuse('encoding', job.file, { found: encoding.refused, expected: 'UTF-8' });
    const text = decodeHead(head, encoding);
    if (text.trim() === '') return refuse('empty_file', job.file);
    const spoilt = findSpoilt(text);
    if (spoilt !== null) return refuse('encoding', job.file, { found: spoilt, expected: 'UTF-8' });
    const bareReturns = text.includes('\r') && !text.includes('\n');
    const layout = findLayout(text, job.scoreHeading);
    if (!layout) return refuse('empty_file', job.file);
    requireSound(job, layout);
    // A heading that runs over several lines is left out: readers do not agree whether to skip lines or records.
    const dropCharacters = isManyLined(layout) ? (layout.records[layout.lastIndex]?.end ?? 0) : 0;
    const csvPath = await placeUtf8(job, { encoding, bareReturns, dropCharacters });
    return { ...describe(job, layout, encoding), csvPath, ...(dropCharacters > 0 ? { skipLines: 0 } : {}) };
  } finally {
    await handle.close();
  }
}

async function readHead(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** The last character of the head may be cut in two; it is far below the heading, so it is left out, not judged. */
function decodeHead(head: Buffer, { encoding, bomBytes }: EncodingFound): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(bomBytes), {
    stream: head.length === headBytes,
  });
}

function requireSound(job: OpenJob, { headings, headingIndex, lastIndex, records }: CsvLayout): void {
  const unclosed = records.slice(0, lastIndex + 1).find((record) => record.unclosed);
  if (unclosed)
    refuse('malformed_csv', job.file, {
      row: unclosed.line + 1,
      found: (unclosed.cells.at(-1) ?? '').slice(0, 60),
      expected: '"',
    });
  const columns = headings.filter((cell) => cell !== '').length;
  if (columns > job.limits.columns)
    refuse('too_many_columns', job.file, {
      row: headingIndex + 1,
      found: String(columns),
      expected: `≤ ${String(job.limits.columns)}`,
    });
}

function isManyLined({ records, lastIndex }: CsvLayout): boolean {
  return records.slice(0, lastIndex + 1).some((record) => record.lines > 1);
}

type Rewriting = Pick<Transcoding, 'encoding' | 'bareReturns' | 'dropCharacters'>;

async function placeUtf8(job: OpenJob, rewriting: Rewriting): Promise<string> {
  const { encoding, bareReturns, dropCharacters } = rewriting;
  if (encoding.encoding === 'utf-8' && !bareReturns && dropCharacters === 0) return job.path;
  const to = join(job.folder, 'table.csv');
  await transcodeToUtf8({ from: job.path, to, file: job.file, ...rewriting });
  return to;
}

function describe(
  job: OpenJob,
  { headings, headingIndex, lastIndex, records, delimiter }: CsvLayout,
  encoding: EncodingFound,
): Omit<SourceTable, 'csvPath'> {
  const problems: FileProblem[] = [];
  // A byte order mark is no guess.
  if (encoding.encoding !== 'utf-8' && encoding.bomBytes === 0)
    problems.push(fileProblem('encoding', job.file, { found: encoding.encoding, expected: 'UTF-8' }));
  if (encoding.stray !== null)
    problems.push(fileProblem('encoding', job.file, { found: encoding.stray, expected: 'UTF-8' }));
  const titles = records.slice(0, headingIndex).filter((record) => !isBlank(record) && !isSeparatorLine(record));
  // CSV has no merged cells: a row of groups is said as one more row above the last row of headings.
  if (titles.length > 0 || lastIndex > headingIndex)
    problems.push(fileProblem('title_rows', job.file, { row: lastIndex + 1, found: String(lastIndex), expected: '0' }));
  const last = records[lastIndex];
  return {
    file: job.file,
    sheet: null,
    headings,
    delimiter,
    skipLines: last ? last.line + last.lines : 0,
    firstRow: lastIndex + 2,
    hasRowNumbers: false,
    problems,
  };
}
