import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import { ye, yo } from '#features/registry/domain/letters.words.ts';
import { clusterWords, federalHeadings, type FederalField } from './federal.words.ts';

export interface FederalFault {
  readonly code: string;
  readonly row: number | null;
  readonly field: FederalField | null;
  readonly found: string | null;
  readonly expected: string | null;
}

/** A row as the file has it; null where the cell is empty or there is no such column. */
export interface FederalRow {
  readonly row: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly municipality: string | null;
  readonly cluster: ClusterOutcome | null;
}

export type FederalPlaces = Readonly<Partial<Record<FederalField, number>>>;
const fields = Object.keys(federalHeadings) as FederalField[];
const clusters = Object.keys(clusterWords) as ClusterOutcome[];

function wordKey(text: string): string {
  return text.toLowerCase().replaceAll(yo, ye).replace(/\s+/g, ' ').trim();
}

function fieldOf(heading: string): FederalField | null {
  const key = wordKey(heading);
  const words = (field: FederalField): readonly string[] => federalHeadings[field];
  return fields.find((field) => words(field).includes(key)) ?? null;
}

/** How many of the cells are headings of a federal list. */
export function scoreFederalHeading(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOf(cell) !== null).length;
}

/** Column of each field. A school is known by code or login, or by its name; other columns are not read. */
export function findFederalColumns(headings: readonly string[]): {
  readonly places: FederalPlaces;
  readonly faults: readonly FederalFault[];
} {
  const places: Partial<Record<FederalField, number>> = {};
  const faults: FederalFault[] = [];
  headings.forEach((heading, place) => {
    const field = fieldOf(heading);
    if (field === null) return;
    if (places[field] === undefined) places[field] = place;
    else faults.push({ code: 'duplicate_column', row: null, field, found: heading, expected: null });
  });
  if (places.school_code === undefined && places.school_name === undefined) {
    const expected = [federalHeadings.school_code[0], federalHeadings.school_name[0]].join(', ');
    faults.push({ code: 'missing_column', row: null, field: 'school_code', found: null, expected });
  }
  return { places, faults };
}

/** Reads one row; a cluster that is no known word is a fault, an empty one says nothing. */
export function readFederalRow(
  row: number,
  cells: readonly string[],
  places: FederalPlaces,
): { readonly value: FederalRow; readonly faults: readonly FederalFault[] } {
  const text = (field: FederalField): string | null => {
    const place = places[field];
    const cell = place === undefined ? '' : (cells[place] ?? '').trim();
    return cell === '' ? null : cell;
  };
  const word = text('cluster');
  const cluster = word === null ? null : clusterOf(word);
  const value = {
    row,
    code: text('school_code'),
    name: text('school_name'),
    municipality: text('municipality'),
    cluster,
  };
  if (word === null || cluster !== null) return { value, faults: [] };
  const expected = clusters.map((one) => clusterWords[one][0]).join(', ');
  return { value, faults: [{ code: 'unknown_cluster', row, field: 'cluster', found: word, expected }] };
}

function clusterOf(word: string): ClusterOutcome | null {
  const key = wordKey(word);
  return clusters.find((cluster) => clusterWords[cluster].includes(key)) ?? null;
}
