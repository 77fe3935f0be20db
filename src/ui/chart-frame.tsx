import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { chartWords } from './chart-words.ts';
import { useWords } from './language.tsx';
import { type FileFormat, TableFiles } from './table/table-files.tsx';
import { useHasPictures } from './view.tsx';
import './chart.css';

interface ChartFrameProps {
  /** A sentence of fact, or what is shown. */
  readonly title: string;
  /** What one must know to read it: small numbers, what is left out. */
  readonly note?: ReactNode;
  /** The drawing; null while there is none. */
  readonly picture: ReactNode;
  /** The same numbers: one key away, and in place of the picture where pictures are off. */
  readonly table: ReactNode;
  /** Addresses of the drawing as files. */
  readonly files?: { readonly png: string; readonly svg: string };
  /** Of its table, where the table does not offer them itself. */
  readonly tableHref?: (format: FileFormat) => string;
  /** In place of the picture: nothing to draw, and why. */
  readonly nothing?: ReactNode;
  readonly isWide?: boolean;
}

/** Every chart and map: title, drawing, its table, its files, its note. The keys work while the focus is inside. */
export function ChartFrame({ title, note, picture, table, files, tableHref, nothing }: ChartFrameProps): ReactElement {
  const words = useWords(chartWords);
  const hasPictures = useHasPictures();
  const heading = useId();
  const [isTable, setIsTable] = useState(false);
  const press = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (isTyping || event.code !== 'KeyT' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setIsTable(!isTable);
  };
  if (nothing !== undefined)
    return (
      <section className="chart" aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        <div className="text">{nothing}</div>
      </section>
    );
  return (
    <section className="chart" aria-labelledby={heading} onKeyDown={press}>
      <div className="chart-head">
        <h2 id={heading}>{title}</h2>
        <div className="chart-tools no-print">
          {hasPictures ? (
            <button
              type="button"
              className="btn quiet"
              aria-pressed={isTable}
              title={words.keys}
              onClick={() => {
                setIsTable(!isTable);
              }}
            >
              {isTable ? words.picture : words.table}
            </button>
          ) : null}
          {files === undefined ? null : <Files {...files} />}
          {tableHref === undefined ? null : <TableFiles href={tableHref} />}
        </div>
      </div>
      {hasPictures ? null : <p className="small no-print">{words.noPictures}</p>}
      {isTable || !hasPictures ? table : picture}
      {note === undefined ? null : <div className="small text chart-note">{note}</div>}
    </section>
  );
}

function Files({ png, svg }: { readonly png: string; readonly svg: string }): ReactElement {
  const words = useWords(chartWords);
  return (
    <>
      <a href={png} download>
        {words.png}
      </a>{' '}
      <a href={svg} download>
        {words.svg}
      </a>
    </>
  );
}
