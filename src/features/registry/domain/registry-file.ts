import { isIdentifier, isOktmo, type IdentifierKind } from './identifiers.ts';
import {
  kindWords,
  levelWords,
  registryHeadings,
  ruralWords,
  statusWords,
  type RegistryField,
} from './registry.words.ts';
import {
  schoolKinds,
  schoolLevels,
  schoolStatuses,
  type SchoolKind,
  type SchoolLevel,
  type SchoolStatus,
} from './school.ts';
import { ye, yo } from './letters.words.ts';

export const registryFaultCodes = [
  'missing_column',
  'duplicate_column',
  'missing_value',
  'value_too_long',
  'bad_identifier',
  'unknown_word',
  'bad_date',
  'dates_crossed',
  'duplicate_code',
  'shared_identifier',
  'unknown_school',
  'missing_date',
  'lineage_loop',
] as const;
export type RegistryFaultCode = (typeof registryFaultCodes)[number];

/** Something wrong with one cell or with the headings. */
export interface RegistryFault {
  readonly code: RegistryFaultCode;
  readonly row: number | null;
  readonly field: RegistryField;
  readonly found: string | null;
  readonly expected: string | null;
}

/** A row as it is understood; null means the file says nothing about it. */
export interface RegistryRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly oktmo: string | null;
  readonly kind: SchoolKind | null;
  readonly level: SchoolLevel | null;
  readonly isRural: boolean | null;
  readonly branchOf: string | null;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly status: SchoolStatus | 'renamed' | null;
  readonly validFrom: string | null;
  /** Last day of validity. */
  readonly validTo: string | null;
  readonly successorCodes: readonly string[];
  readonly formerNames: readonly string[];
}

export type RegistryPlaces = Readonly<Partial<Record<RegistryField, number>>>;
const required = ['school_code', 'school_name', 'municipality'] as const;
const registryFields = Object.keys(registryHeadings) as RegistryField[];

function wordKey(text: string): string {
  return text.toLowerCase().replaceAll(yo, ye).replace(/\s+/g, ' ').trim();
}

function fieldOf(heading: string): RegistryField | null {
  const key = wordKey(heading);
  const words = (field: RegistryField): readonly string[] => registryHeadings[field];
  return registryFields.find((field) => words(field).includes(key)) ?? null;
}

/** How many of the cells are headings of a registry. */
export function scoreRegistryHeading(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOf(cell) !== null).length;
}

/** Column of each field; columns of unknown headings are not read. */
export function findRegistryColumns(headings: readonly string[]): { places: RegistryPlaces; faults: RegistryFault[] } {
  const places: Partial<Record<RegistryField, number>> = {};
  const faults: RegistryFault[] = [];
  headings.forEach((heading, place) => {
    const field = fieldOf(heading);
    if (field === null) return;
    if (places[field] === undefined) places[field] = place;
    else faults.push({ code: 'duplicate_column', row: null, field, found: heading, expected: null });
  });
  for (const field of required) {
    if (places[field] !== undefined) continue;
    const expected = registryHeadings[field].slice(0, 4).join(', ');
    faults.push({ code: 'missing_column', row: null, field, found: null, expected });
  }
  return { places, faults };
}

/** Reads one row; everything wrong in it is reported, and a row with faults must not be used. */
export function readRegistryRow(
  row: number,
  cells: readonly string[],
  places: RegistryPlaces,
): { value: RegistryRow; faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const fault = (code: RegistryFaultCode, field: RegistryField, expected: string | null): void => {
    faults.push({ code, row, field, found: text(field), expected });
  };
  const text = (field: RegistryField): string | null => {
    const place = places[field];
    const cell = place === undefined ? '' : (cells[place] ?? '').replace(/\s+/g, ' ').trim();
    return cell === '' ? null : cell;
  };
  const bounded = (field: RegistryField, limit: number): string => {
    const cell = text(field) ?? '';
    if (cell === '') fault('missing_value', field, null);
    if (cell.length > limit) fault('value_too_long', field, String(limit));
    return cell;
  };
  const date = (field: RegistryField): string | null => {
    const cell = text(field);
    const iso = cell === null ? null : isoDate(cell);
    if (cell !== null && iso === null) fault('bad_date', field, 'YYYY-MM-DD');
    return iso;
  };
  const word = <V extends string>(field: RegistryField, values: readonly V[], table: WordTable<V>): V | null => {
    const cell = text(field);
    if (cell === null) return null;
    const found = values.find((value) => table[value].includes(wordKey(cell))) ?? null;
    if (found === null) fault('unknown_word', field, values.map((value) => table[value][1] ?? value).join(', '));
    return found;
  };
  const value: RegistryRow = {
    row,
    code: bounded('school_code', 60),
    name: bounded('school_name', 500),
    municipality: bounded('municipality', 300),
    oktmo: text('oktmo'),
    kind: word('kind', schoolKinds, kindWords),
    level: word('level', schoolLevels, levelWords),
    isRural: ruralOf(word('is_rural', ['rural', 'urban'], ruralWords)),
    branchOf: text('branch_of'),
    identifiers: identifiersOf(text, fault),
    status: word('status', [...schoolStatuses, 'renamed'], statusWords),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    successorCodes: listOf(text('successor_code')),
    formerNames: listOf(text('former_names')),
  };
  if (value.oktmo !== null && !isOktmo(value.oktmo)) fault('bad_identifier', 'oktmo', '8, 11');
  if (value.validFrom !== null && value.validTo !== null && value.validTo < value.validFrom) {
    fault('dates_crossed', 'valid_to', `≥ ${value.validFrom}`);
  }
  return { value, faults };
}

type WordTable<V extends string> = Readonly<Record<V, readonly string[]>>;
const identifierFields = [
  ['vpr_login', 'eduNNNNNN'],
  ['exam_code', 'NNNNNN'],
  ['inn', '10'],
  ['ogrn', '13'],
  ['kpp', '9'],
] as const;

function identifiersOf(
  text: (field: RegistryField) => string | null,
  fault: (code: RegistryFaultCode, field: RegistryField, expected: string) => void,
): RegistryRow['identifiers'] {
  return identifierFields.flatMap(([kind, form]) => {
    const cell = text(kind);
    if (cell === null) return [];
    const value = kind === 'vpr_login' ? cell.toLowerCase() : cell;
    if (!isIdentifier(kind, value)) fault('bad_identifier', kind, form);
    return [{ kind, value }];
  });
}

function ruralOf(word: 'rural' | 'urban' | null): boolean | null {
  return word === null ? null : word === 'rural';
}

/** Several values of one cell stand apart by a semicolon or a vertical bar: names hold commas. */
function listOf(cell: string | null): readonly string[] {
  const parts = (cell ?? '').split(/[;|]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** `2021-09-01`, `01.09.2021` or a spreadsheet's `2021-09-01T00:00:00`. */
export function isoDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = iso !== null ? iso.slice(1) : russian !== null ? russian.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}
