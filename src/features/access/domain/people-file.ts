import { isUsualDay } from '#kernel/day.ts';
import { isPersonName } from '#kernel/plain-text.ts';
import { nearest } from '#features/methodology/domain/nearest.ts';
import { ye, yo } from '#features/registry/domain/letters.words.ts';
import { isoDate } from '#features/registry/domain/registry-file.ts';
import { passwordWords, peopleHeadings, roleWords, type PeopleField } from './people.words.ts';
import type { AccessRefusal } from './refusal.ts';
import { roles, type Role } from './roles.ts';
import { dayAfter } from './term.ts';

export type PeopleFaultCode =
  | 'missing_column'
  | 'duplicate_column'
  | 'password_column'
  | 'no_rows'
  | 'too_many_rows'
  | 'missing_value'
  | 'value_too_long'
  | 'bad_name'
  | 'bad_email'
  | 'bad_date'
  | 'unknown_role'
  | 'unknown_municipality'
  | 'unknown_school'
  | 'ambiguous_school'
  | 'school_elsewhere'
  | 'duplicate_row'
  | Extract<
      AccessRefusal,
      | 'role_unfit'
      | 'role_not_yours'
      | 'own_person'
      | 'dates_crossed'
      | 'term_is_over'
      | 'unusual_beginning'
      | 'already_invited'
      | 'already_has_role'
      | 'too_many_letters'
    >;

/** Something wrong with one cell or with the headings. */
export interface PeopleFault {
  readonly code: PeopleFaultCode;
  readonly row: number | null;
  readonly field: PeopleField | null;
  readonly found: string | null;
  readonly expected: string | null;
}

/** A row as it is understood, the place still in words; null where the cell is empty or there is no such column. */
export interface PeopleRow {
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Null: not understood. */
  readonly role: Role | null;
  readonly municipality: string | null;
  readonly school: string | null;
  readonly orderNumber: string | null;
  readonly validFrom: string | null;
  /** First day on which the role no longer holds: the day after the one in the file. */
  readonly validTo: string | null;
}

export type PeoplePlaces = Readonly<Partial<Record<PeopleField, number>>>;

const required = ['name', 'role'] as const;
const fields = Object.keys(peopleHeadings) as PeopleField[];
const limits = { name: 200, email: 200, phone: 50, order: 200 } as const;
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/u;

function wordKey(text: string): string {
  return text.toLowerCase().replaceAll(yo, ye).replace(/\s+/g, ' ').trim();
}

function fieldOf(heading: string): PeopleField | null {
  const key = wordKey(heading);
  const words = (field: PeopleField): readonly string[] => peopleHeadings[field];
  return fields.find((field) => words(field).includes(key)) ?? null;
}

/** How many of the cells are headings of a file of people. */
export function scorePeopleHeading(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOf(cell) !== null).length;
}

/** Column of each field. Columns of unknown headings are not read; one that looks like passwords refuses the file. */
export function findPeopleColumns(headings: readonly string[]): { places: PeoplePlaces; faults: PeopleFault[] } {
  const places: Partial<Record<PeopleField, number>> = {};
  const faults: PeopleFault[] = [];
  headings.forEach((heading, place) => {
    const field = fieldOf(heading);
    if (field === null) {
      const isPassword = passwordWords.some((word) => wordKey(heading).includes(word));
      if (isPassword) faults.push({ code: 'password_column', row: null, field: null, found: heading, expected: null });
    } else if (places[field] === undefined) places[field] = place;
    else faults.push({ code: 'duplicate_column', row: null, field, found: heading, expected: null });
  });
  for (const field of required) {
    if (places[field] !== undefined) continue;
    const expected = peopleHeadings[field].slice(0, 3).join(', ');
    faults.push({ code: 'missing_column', row: null, field, found: null, expected });
  }
  return { places, faults };
}

type Fault = (code: PeopleFaultCode, field: PeopleField, expected: string | null) => void;

/** Reads one row; everything wrong in it is reported, and a row with faults must not be used. */
export function readPeopleRow(
  row: number,
  cells: readonly string[],
  places: PeoplePlaces,
): { value: PeopleRow; faults: readonly PeopleFault[] } {
  const faults: PeopleFault[] = [];
  const text = (field: PeopleField): string | null => {
    const place = places[field];
    const cell = place === undefined ? '' : (cells[place] ?? '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return cell === '' ? null : cell;
  };
  const fault: Fault = (code, field, expected) => {
    faults.push({ code, row, field, found: text(field), expected });
  };
  const bounded = (field: keyof typeof limits): string | null => {
    const cell = text(field);
    if (cell !== null && cell.length > limits[field]) fault('value_too_long', field, String(limits[field]));
    return cell;
  };
  const value: PeopleRow = {
    row,
    name: bounded('name') ?? '',
    email: bounded('email'),
    phone: bounded('phone'),
    role: readRole(text('role'), fault),
    municipality: text('municipality'),
    school: text('school'),
    orderNumber: bounded('order'),
    ...readTerm(text, fault),
  };
  if (value.name.length < 2) fault('missing_value', 'name', null);
  else if (!isPersonName(value.name)) fault('bad_name', 'name', null);
  if (value.email !== null && !EMAIL.test(value.email)) fault('bad_email', 'email', 'name@example.org');
  return { value, faults };
}

/** In a file the last day counts; afterwards it is the first that does not. */
function readTerm(text: (field: PeopleField) => string | null, fault: Fault): Pick<PeopleRow, 'validFrom' | 'validTo'> {
  const [validFrom = null, lastDay = null] = (['valid_from', 'valid_to'] as const).map((field) => {
    const cell = text(field);
    const iso = cell === null ? null : isoDate(cell);
    const isUsual = iso !== null && isUsualDay(iso);
    if (cell !== null && !isUsual) fault('bad_date', field, 'YYYY-MM-DD');
    return isUsual ? iso : null;
  });
  if (validFrom !== null && lastDay !== null && lastDay < validFrom)
    fault('dates_crossed', 'valid_to', `≥ ${validFrom}`);
  return { validFrom, validTo: lastDay === null ? null : dayAfter(lastDay) };
}

function readRole(cell: string | null, fault: Fault): Role | null {
  const role = roleOf(cell);
  if (cell === null) fault('missing_value', 'role', null);
  else if (role === null) fault('unknown_role', 'role', nearestRole(cell));
  return role;
}

function roleOf(cell: string | null): Role | null {
  if (cell === null) return null;
  const key = wordKey(cell);
  const words = (role: Role): readonly string[] => (role === 'guest' ? [] : [role, ...roleWords[role]]);
  return roles.find((role) => words(role).includes(key)) ?? null;
}

/** The role that was probably meant, or all of them. */
function nearestRole(cell: string): string {
  const spellings = Object.values(roleWords);
  const near = nearest(wordKey(cell), spellings.flat());
  const meant = near === null ? spellings : spellings.filter((words) => words.includes(near));
  return meant.map(([name = '']) => name).join(', ');
}

/** Rows that say the same of the same person. */
export function findRepeatedRows(rows: readonly PeopleRow[]): readonly PeopleFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, email, role, municipality, school }) => {
    if (email === null || role === null) return [];
    const key = [email, role, municipality ?? '', school ?? ''].map(wordKey).join('\n');
    const known = first.get(key);
    if (known === undefined) first.set(key, row);
    return known === undefined
      ? []
      : [{ code: 'duplicate_row' as const, row, field: 'email' as const, found: email, expected: String(known) }];
  });
}
