import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { isOfOneValue, type CellType, type Column, type Field } from '../../domain/definition.ts';
import { editorWords, formsWords } from '../words.ts';
import { CellSettings } from './cell-settings.tsx';
import { freeCode, newType, withPart } from './edit.ts';
import { CountField, LinesField } from './inputs.tsx';
import { Problems } from './problems.tsx';

type Table = Extract<Field, { readonly type: 'table' }>;

interface TableSettingsProps {
  readonly at: string;
  readonly type: Table;
  readonly onType: (type: Table) => void;
}

const cellTypes = [
  'integer',
  'decimal',
  'choice',
  'text',
  'date',
  'link',
] as const satisfies readonly CellType['type'][];

function newCell(type: CellType['type']): CellType {
  const made = newType(type);
  return isOfOneValue(made) ? made : { type: 'link' };
}

export function TableSettings({ at, type, onType }: TableSettingsProps): ReactElement {
  const words = useWords(editorWords);
  const { columns } = type;
  return (
    <>
      <fieldset className="form-field plain">
        <legend>{words.columns}</legend>
        {columns.length === 0 ? <Problems at={`${at}.columns`} /> : null}
        {columns.map((column, index) => (
          <ColumnFields
            key={column.code}
            at={`${at}.columns.${String(index)}`}
            column={column}
            onColumn={(next) => {
              onType({ ...type, columns: columns.with(index, next) });
            }}
            onRemove={() => {
              onType({ ...type, columns: columns.filter((one) => one !== column) });
            }}
          />
        ))}
        <Button
          isQuiet
          onPress={() => {
            const column: Column = {
              type: 'integer',
              min: 0,
              code: freeCode('c', columns),
              label: '',
              isRequired: true,
            };
            onType({ ...type, columns: [...columns, column] });
          }}
        >
          {words.addColumn}
        </Button>
      </fieldset>
      <RowsFields {...{ at, type, onType }} />
    </>
  );
}

function RowsFields({ at, type, onType }: TableSettingsProps): ReactElement {
  const words = useWords(editorWords);
  const { rows } = type;
  return (
    <>
      <SelectField
        name={`${at}.rows`}
        label={words.rows}
        value={'fixed' in rows ? 'fixed' : 'most'}
        options={[
          { value: 'most', label: words.rowsAdded },
          { value: 'fixed', label: words.rowsFixed },
        ]}
        onChange={(kind) => {
          onType({ ...type, rows: kind === 'fixed' ? { fixed: [] } : { most: 20 } });
        }}
      />
      {'fixed' in rows ? (
        <LinesField
          at={`${at}.rows.fixed`}
          label={words.rowsList}
          options={rows.fixed}
          onOptions={(fixed) => {
            onType({ ...type, rows: { fixed } });
          }}
        />
      ) : (
        <CountField
          at={`${at}.rows.most`}
          label={words.rowsMost}
          value={rows.most}
          onValue={(most) => {
            onType({ ...type, rows: { most: most ?? 1 } });
          }}
        />
      )}
    </>
  );
}

interface ColumnProps {
  readonly at: string;
  readonly column: Column;
  readonly onColumn: (column: Column) => void;
  readonly onRemove: () => void;
}

function ColumnFields({ at, column, onColumn, onRemove }: ColumnProps): ReactElement {
  const words = useWords(editorWords);
  const types = useWords(formsWords).types;
  const { code, label, isRequired } = column;
  return (
    <div className="edited-column">
      <div className="side-by-side">
        <TextField
          name={`${at}.label`}
          label={words.columnLabel}
          value={label}
          onChange={(text) => {
            onColumn({ ...column, label: text });
          }}
        />
        <SelectField
          name={`${at}.type`}
          label={words.type}
          value={column.type}
          options={cellTypes.map((value) => ({ value, label: types[value] }))}
          onChange={(type) => {
            if (type !== '') onColumn({ ...newCell(type), code, label, isRequired });
          }}
        />
      </div>
      <CellSettings
        at={at}
        type={column}
        onPart={(key, value) => {
          onColumn(withPart(column, key, value));
        }}
      />
      <LinkButton label={words.act(words.remove, label)} onPress={onRemove}>
        {words.remove}
      </LinkButton>
    </div>
  );
}
