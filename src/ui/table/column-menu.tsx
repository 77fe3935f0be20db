import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language.tsx';
import { type Column, isOptional, shownIds, type TableView, withColumn } from './column.ts';
import { tableWords } from './words.ts';

interface ColumnMenuProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

/** Which columns are shown. Escape or a click beside it closes the choice. */
export function ColumnMenu<Row>({ columns, view, onView }: ColumnMenuProps<Row>): ReactElement | null {
  const words = useWords(tableWords);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && frame.current?.contains(target) === false) setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  if (!columns.some(isOptional)) return null;
  return (
    <span
      ref={frame}
      className="column-menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {words.columns}
      </button>
      {isOpen ? <Choice id={id} columns={columns} view={view} onView={onView} /> : null}
    </span>
  );
}

function Choice<Row>({ id, columns, view, onView }: ColumnMenuProps<Row> & { readonly id: string }): ReactElement {
  const words = useWords(tableWords);
  const shown = shownIds(columns, view);
  return (
    <fieldset id={id} className="column-choice">
      <legend>{words.columnsHint}</legend>
      {columns.filter(isOptional).map((column) => (
        <label key={column.id} className="check">
          <input
            type="checkbox"
            checked={shown.has(column.id)}
            onChange={() => {
              onView(withColumn(columns, view, column.id));
            }}
          />
          {column.heading}
        </label>
      ))}
      {view.columns === undefined ? null : (
        <button
          type="button"
          className="link"
          onClick={() => {
            onView({ ...view, columns: undefined });
          }}
        >
          {words.asAtFirst}
        </button>
      )}
    </fieldset>
  );
}
