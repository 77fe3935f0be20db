import type { ReactElement, ReactNode } from 'react';
import { LinkButton } from '../link-button.tsx';
import { useWords } from '../language.tsx';
import { type Column, type TableView } from './column.ts';
import { ColumnMenu } from './column-menu.tsx';
import { type FileFormat, TableFiles } from './table-files.tsx';
import { tableWords } from './words.ts';

interface TableToolsProps<Row> {
  readonly said?: ReactNode;
  readonly fileHref?: ((format: FileFormat) => string) | undefined;
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

/** How many rows there are, and what can be done with all of them. */
export function TableTools<Row>({ said, fileHref, columns, view, onView }: TableToolsProps<Row>): ReactElement {
  const words = useWords(tableWords);
  return (
    <div className="table-tools small">
      <span aria-live="polite">{said}</span>
      <span role="group" aria-label={words.tools} className="table-tool-list no-print">
        {fileHref === undefined ? null : <TableFiles href={fileHref} />}
        <LinkButton
          onPress={() => {
            window.print();
          }}
        >
          {words.print}
        </LinkButton>
        <ColumnMenu columns={columns} view={view} onView={onView} />
      </span>
    </div>
  );
}
