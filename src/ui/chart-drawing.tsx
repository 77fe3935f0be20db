import { type KeyboardEvent, type MouseEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { chartWords } from './chart-words.ts';
import { useWords } from './language.tsx';
import './chart.css';

/** A point of the drawing that says something and leads somewhere. */
export interface ChartMark {
  /** Group and point of the drawing: «3-12». */
  readonly mark: string;
  readonly label: string;
  readonly onOpen: () => void;
}

interface ChartDrawingProps {
  /** As our server drew it: texts are escaped there, it has neither script nor style. */
  readonly svg: string;
  /** The same in a sentence. */
  readonly alt: string;
  /** From left to right. */
  readonly marks?: readonly ChartMark[];
}

const noMarks: readonly ChartMark[] = [];
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Points are walked by arrows, pointed at by the mouse; what a point is stands below in words. */
export function ChartDrawing({ svg, alt, marks = noMarks }: ChartDrawingProps): ReactElement {
  const words = useWords(chartWords);
  const said = useId();
  const [at, setAt] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const chosen = at === null ? undefined : marks[at];
  useEffect(() => {
    const dot = find(box.current, chosen?.mark);
    dot?.classList.add('chart-on');
    return () => dot?.classList.remove('chart-on');
  }, [chosen?.mark, svg]);
  const under = (event: MouseEvent): number => {
    const { group, point } = event.target instanceof SVGElement ? event.target.dataset : {};
    return marks.findIndex(({ mark }) => mark === `${group ?? ''}-${point ?? ''}`);
  };
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined && marks.length > 0) {
      event.preventDefault();
      setAt(at === null ? 0 : (at + step + marks.length) % marks.length);
    }
    if (event.key === 'Enter') chosen?.onOpen();
  };
  const drawing = <div className="chart-svg" dangerouslySetInnerHTML={{ __html: svg }} />;
  if (marks.length === 0)
    return (
      <div className="chart-scroll" role="img" aria-label={alt} tabIndex={0}>
        {drawing}
      </div>
    );
  return (
    <>
      <div
        ref={box}
        className="chart-scroll chart-points"
        role="application"
        aria-label={`${alt} ${words.points}`}
        aria-describedby={said}
        tabIndex={0}
        onKeyDown={press}
        onMouseOver={(event) => {
          const index = under(event);
          if (index >= 0) setAt(index);
        }}
        onClick={(event) => {
          marks[under(event)]?.onOpen();
        }}
      >
        {drawing}
      </div>
      <p id={said} className="chart-said no-print" aria-live="polite">
        {chosen?.label ?? words.choosePoint}
      </p>
    </>
  );
}

function find(box: Element | null, mark: string | undefined): Element | null {
  const [group = '', point = ''] = mark?.split('-') ?? [];
  if (!/^\d+$/.test(group) || !/^\d+$/.test(point)) return null;
  return box?.querySelector(`[data-group="${group}"][data-point="${point}"]`) ?? null;
}
