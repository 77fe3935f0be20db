import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { resultsWords } from './words.ts';

/** The sample opens in a Russian Excel: byte order mark, semicolons, CRLF. */
export function sampleCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
}

export function SampleLink(): ReactElement {
  const words = useWords(resultsWords).drop;
  return (
    <a
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv(words.sampleRows))}`}
      download={words.sampleName}
    >
      {words.sample}
    </a>
  );
}
