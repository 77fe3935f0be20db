import { Codes } from './codes.ts';
import type { Remarks } from './remark.ts';
import type { SheetLine } from './sheet.ts';
import { tellCell } from './text-in.ts';
import { surveyTypeOf, type SurveyType } from './type.ts';

/** A question where it stands: in which section, in which table, under which conditions of groups around it. */
export interface Placed {
  readonly line: SheetLine;
  readonly type: SurveyType;
  readonly code: string;
  readonly conditions: readonly SheetLine[];
  /** Questions of a repeat: the columns of a table. */
  readonly columns: readonly Placed[];
}

export interface PlacedSection {
  /** The group it came from; null: questions that stand in no group. */
  readonly line: SheetLine | null;
  readonly code: string;
  readonly placed: Placed[];
}

interface Frame {
  readonly of: 'group' | 'repeat';
  readonly line: SheetLine;
  readonly columns: Placed[] | null;
  readonly codes: Codes;
  /** A repeat inside a repeat, or a group in it that hides its columns. */
  readonly isLeftOut: boolean;
}

/** Puts the rows of a survey where they belong: a group outside is a section, one inside it is dissolved, a repeat is a table. */
export class Layout {
  readonly sections: PlacedSection[] = [];
  readonly #frames: Frame[] = [];
  readonly #fields = new Codes();
  readonly #sectionCodes = new Codes();
  readonly #sheet: string;
  readonly #remarks: Remarks;

  constructor(sheet: string, remarks: Remarks) {
    this.#sheet = sheet;
    this.#remarks = remarks;
  }

  take(line: SheetLine): void {
    const type = surveyTypeOf(line.at('type'));
    if (type.kind === 'begin') this.#begin(type.of, line);
    else if (type.kind === 'end') this.#end(type.of, line);
    else if (line.at('type') !== '' || line.at('name') !== '') this.#place(line, type);
  }

  finish(): void {
    for (const { line } of this.#frames) this.#tell('not_closed', line);
  }

  #tell(kind: 'not_closed' | 'end_without_begin' | 'group_flattened' | 'inner_repeat_left_out', line: SheetLine): void {
    tellCell({ line, sheet: this.#sheet, remarks: this.#remarks }, kind, 'type', {
      found: `${line.at('type')} ${line.at('name')}`.trim(),
    });
  }

  #begin(of: 'group' | 'repeat', line: SheetLine): void {
    const around = this.#frames.at(-1) ?? null;
    if (of === 'group') this.#beginGroup(line, around);
    else this.#beginRepeat(line, around);
  }

  #beginGroup(line: SheetLine, around: Frame | null): void {
    if (around === null) this.#open(line);
    else this.#tell('group_flattened', line);
    const { columns = null, codes = this.#fields, isLeftOut = false } = around ?? {};
    this.#frames.push({ of: 'group', line, columns, codes, isLeftOut });
  }

  #beginRepeat(line: SheetLine, around: Frame | null): void {
    const isInner = this.#frames.some((frame) => frame.of === 'repeat');
    if (isInner) this.#tell('inner_repeat_left_out', line);
    const table = isInner ? null : this.#place(line, { kind: 'begin', of: 'repeat' });
    const codes = new Codes({ mayBeginWithDigit: true });
    const isLeftOut = isInner || around?.isLeftOut === true;
    this.#frames.push({ of: 'repeat', line, columns: table?.columns ?? null, codes, isLeftOut });
  }

  #open(line: SheetLine | null): PlacedSection {
    const spare = `section_${String(this.sections.length + 1)}`;
    const section = { line, code: this.#sectionCodes.give(line?.at('name') ?? '', spare), placed: [] };
    this.sections.push(section);
    return section;
  }

  #end(of: 'group' | 'repeat', line: SheetLine): void {
    if (this.#frames.at(-1)?.of === of) this.#frames.pop();
    else this.#tell('end_without_begin', line);
  }

  #place(line: SheetLine, type: SurveyType): { readonly columns: Placed[] } | null {
    const around = this.#frames.at(-1);
    if (around?.isLeftOut === true) return null;
    const code = (around?.codes ?? this.#fields).give(line.at('name'), `q_${String(line.row)}`);
    const groups = this.#frames.slice(1).filter((frame) => frame.of === 'group' && frame.line.at('relevant') !== '');
    const columns: Placed[] = [];
    const placed = { line, type, code, conditions: groups.map((frame) => frame.line), columns };
    if (around?.columns === undefined || around.columns === null) this.#section().placed.push(placed);
    else around.columns.push(placed);
    return { columns };
  }

  /** Questions after a closed group stand in a section of their own. */
  #section(): PlacedSection {
    const last = this.sections.at(-1);
    const isOutside = this.#frames.every((frame) => frame.of === 'repeat');
    if (last === undefined || (isOutside && last.line !== null)) return this.#open(null);
    return last;
  }
}
