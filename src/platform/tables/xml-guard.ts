import { refuse } from './file-problem.ts';
import type { TableLimits } from './limits.ts';
import type { XmlCheck } from './xml-check.ts';

export interface ArchiveGuard {
  readonly file: string;
  readonly limits: TableLimits;
}

const declaration = /<!(?:DOCTYPE|ENTITY)/i;
const longestMark = 16;

/** `check` is for the parts that are read; others may be what they like. */
export interface GuardedPart {
  readonly part: string;
  readonly check: XmlCheck | null;
}

/** Passes XML through, refusing what no spreadsheet writes: a document type, entities, or 16-bit text that could hide them. */
export async function* guardXml(
  chunks: AsyncIterable<Buffer>,
  { part, check }: GuardedPart,
  guard: ArchiveGuard,
): AsyncGenerator<Buffer> {
  let tail = '';
  for await (const chunk of chunks) {
    if (chunk.includes(0)) refuse('corrupt_archive', guard.file, { found: `${part}: NUL`, expected: 'UTF-8' });
    // «<!» hardly ever occurs in a sheet, so the bytes are turned into text only where it does.
    if (tail.includes('<') || chunk.includes('<!')) {
      if (declaration.test(tail + chunk.toString('latin1')))
        refuse('xml_entity', guard.file, { found: part, expected: 'xlsx' });
    }
    tail = chunk.toString('latin1', Math.max(0, chunk.length - longestMark));
    check?.feed(chunk);
    yield chunk;
  }
  check?.end();
}
