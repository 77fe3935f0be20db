import type { Answer, Answers, TableRow } from '#features/forms/domain/answers.ts';
import { isOfOneValue, type Field, type FieldType, type FormDefinition } from '#features/forms/domain/definition.ts';
import { examineCell } from '#features/forms/domain/examine-cell.ts';
import { own } from '#features/forms/domain/own.ts';
import type { Change, Changes } from './changes.ts';

/** Takes names out of a text. */
export type Clear = (text: string) => string;

/** Clears what was written freely in answers to a form; chosen codes, numbers, days and counts are left as they are. */
export class MentionsIn {
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #clear: Clear;

  constructor({ sections = [] }: Partial<FormDefinition>, clear: Clear) {
    this.#fields = new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.code, field] as const)));
    this.#clear = clear;
  }

  answers({ values, reasons }: Answers): Answers {
    const cleared = Object.entries(values).map(([code, answer]) => [code, this.#answer(code, answer)] as const);
    const said = Object.entries(reasons).map(([check, reason]) => [check, this.#clear(reason)] as const);
    return { values: Object.fromEntries(cleared), reasons: Object.fromEntries(said) };
  }

  changes(changes: Changes): Changes {
    const side = (code: string, answer: Answer | null): Answer | null =>
      answer === null ? null : this.#answer(code, answer);
    const cleared = Object.entries(changes).map(([code, [before, after]]) => {
      const change: Change = [side(code, before), side(code, after)];
      return [code, change] as const;
    });
    return Object.fromEntries(cleared);
  }

  #answer(code: string, answer: Answer): Answer {
    const field = this.#fields.get(code);
    if (typeof answer === 'string') return this.#text(field, answer);
    if (typeof answer === 'number') return answer;
    if ('noData' in answer) return { noData: this.#clear(answer.noData) };
    if ('files' in answer) return { files: answer.files.map((file) => ({ ...file, name: this.#clear(file.name) })) };
    return 'rows' in answer ? { rows: answer.rows.map((row) => this.#row(field, row)) } : answer;
  }

  #row(field: Field | undefined, { row, cells }: TableRow): TableRow {
    const types: Readonly<Record<string, FieldType>> =
      field?.type === 'table' ? Object.fromEntries(field.columns.map((column) => [column.code, column])) : {};
    const cleared = Object.entries(cells).map(([code, cell]) => {
      return [code, typeof cell === 'string' ? this.#text(own(types, code), cell) : cell] as const;
    });
    return { row, cells: Object.fromEntries(cleared) };
  }

  /** What is typed where it does not fit is kept as it was typed, and is a text too. */
  #text(type: FieldType | undefined, text: string): string {
    const isCode = type !== undefined && isOfOneValue(type) && type.type !== 'text' && type.type !== 'link';
    return isCode && examineCell(type, text, '').isAnswered ? text : this.#clear(text);
  }
}
