import { normaliseSchoolName } from './school-name.ts';

export interface PastedProblem {
  readonly code: 'unknown_school' | 'ambiguous_school';
  readonly found: string;
}

export interface PastedSchool {
  readonly schoolId: number;
  readonly code: string;
  /** Identifiers that are of one school only. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** Schools of a pasted list, one a line: by code, login or name; of a copied table the first cell that names one. */
export function readPasted(
  text: string,
  schools: readonly PastedSchool[],
): { readonly schoolIds: readonly number[]; readonly problems: readonly PastedProblem[] } {
  const index = indexOf(schools);
  const ids = new Set<number>();
  const problems: PastedProblem[] = [];
  for (const line of text.split(/\r?\n/)) {
    const cells = [line, ...line.split(/[\t;]/)].map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const found = cells
      .map((cell) => index.get(keyOf(cell)) ?? index.get(nameOf(cell)) ?? [])
      .find((one) => one.length > 0);
    const [first, second] = found ?? [];
    if (first !== undefined && second === undefined) ids.add(first);
    else problems.push({ code: first === undefined ? 'unknown_school' : 'ambiguous_school', found: line.trim() });
  }
  return { schoolIds: [...ids], problems };
}

const keyOf = (text: string): string => `code ${text.toLowerCase()}`;
const nameOf = (text: string): string => `name ${normaliseSchoolName(text)}`;

function indexOf(schools: readonly PastedSchool[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const { schoolId, code, codes, names } of schools) {
    for (const key of new Set([keyOf(code), ...codes.map(keyOf), ...names.map(nameOf)])) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [schoolId]);
      else known.push(schoolId);
    }
  }
  return index;
}
