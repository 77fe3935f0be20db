type ScoreHeading = (cells: readonly string[]) => number;

/** A column of a heading of several rows: what groups it, and its own text. */
export interface StoreyedColumn {
  readonly upper: string;
  readonly lower: string;
}

/**
 * A group may be part of the heading («Marks» over 2, 3, 4, 5) or mere order («School» over «Code», «Name»). Known words
 * decide: the joined text where it is known, the own text where only that is; of two ways the one that knows more.
 */
export function chooseHeadings(columns: readonly StoreyedColumn[], scoreHeading: ScoreHeading): string[] {
  const joined = columns.map(({ upper, lower }) => (upper === lower ? lower : `${upper} ${lower}`.trim()));
  const isKnown = (text: string): boolean => text !== '' && scoreHeading([text]) > 0;
  const owns = columns.map((column) => isKnown(column.lower) && mayStandAlone(column, columns, isKnown));
  const ways = [
    joined,
    joined.map((text, index) => (!isKnown(text) && owns[index] ? (columns[index]?.lower ?? '') : text)),
    joined.map((text, index) => (owns[index] ? (columns[index]?.lower ?? '') : text)),
  ];
  const scores = ways.map((way) => scoreHeading(way));
  return ways[scores.indexOf(Math.max(...scores))] ?? joined;
}

/** Bare numbers are known only together: in «Tasks» over 1 … 6 the 2 is a task and no mark. */
function mayStandAlone(
  { upper, lower }: StoreyedColumn,
  columns: readonly StoreyedColumn[],
  isKnown: (text: string) => boolean,
): boolean {
  if (upper === '' || !isNumber(lower)) return true;
  return columns.every((other) => other.upper !== upper || !isNumber(other.lower) || isKnown(other.lower));
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

interface TwoStoreys {
  readonly headings: string[];
  /** The second row fills exactly the columns under groups and nothing else, which no row of data does. */
  readonly isExact: boolean;
}

/** A merged cell leaves its neighbours empty in CSV: `Marks;;;` over `2;3;4;5`. null: the first row groups nothing. */
export function joinStoreys(
  first: readonly string[],
  second: readonly string[],
  scoreHeading: ScoreHeading,
): TwoStoreys | null {
  let group = '';
  const groups = first.map((cell, column) => {
    if (cell !== '') group = first[column + 1] === '' ? cell : '';
    return group;
  });
  if (groups.every((name) => name === '') || second.slice(first.length).some((cell) => cell !== '')) return null;
  const columns = first.map((cell, column) => {
    const name = groups[column] ?? '';
    return { upper: name === '' ? cell : name, lower: second[column] ?? '' };
  });
  const fits = groups.every((name, column) => (name !== '') === (columns[column]?.lower !== ''));
  return {
    headings: chooseHeadings(columns, scoreHeading),
    isExact: fits && groups.includes(''),
  };
}
