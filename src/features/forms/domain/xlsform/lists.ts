import type { Option } from '../definition.ts';
import { Codes } from './codes.ts';
import type { Remarks } from './remark.ts';
import type { SheetLine } from './sheet.ts';
import { textIn } from './text-in.ts';

/** A list of choices: what is shown, and which code stands for a name of the file. */
export interface ChoiceList {
  readonly options: readonly Option[];
  readonly codes: ReadonlyMap<string, string>;
}

export function choiceLists(
  lines: readonly SheetLine[],
  sheet: string,
  remarks: Remarks,
): ReadonlyMap<string, ChoiceList> {
  const named = lines.filter((line) => line.at('list_name') !== '');
  const lists = Map.groupBy(named, (line) => line.at('list_name'));
  return new Map([...lists].map(([name, of]) => [name, choiceList(of, sheet, remarks)]));
}

function choiceList(lines: readonly SheetLine[], sheet: string, remarks: Remarks): ChoiceList {
  const given = new Codes({ mayBeginWithDigit: true });
  const codes = new Map<string, string>();
  const options: Option[] = [];
  for (const line of lines) {
    const name = line.at('name');
    const place = { sheet, row: line.row, column: line.heading('name'), found: name };
    if (codes.has(name)) {
      remarks.tell('option_twice', place);
      continue;
    }
    const code = given.give(name, `r${String(line.row)}`);
    if (code !== name) remarks.tell('name_changed', { ...place, became: code });
    codes.set(name, code);
    options.push({ code, label: textIn({ line, sheet, remarks }, 'label', 500) || name || code });
  }
  return { options, codes };
}
