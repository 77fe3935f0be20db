import { listMunicipalitiesOf, listRegistry } from '#features/registry/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Ctx } from '#platform/http/context.ts';
import { openTables } from '#platform/tables/open-tables.ts';
import { readRows } from '#platform/tables/read-rows.ts';
import type { SourceTable } from '#platform/tables/source-table.ts';
import {
  findPeopleColumns,
  findRepeatedRows,
  readPeopleRow,
  scorePeopleHeading,
  type PeopleFault,
  type PeopleFaultCode,
  type PeoplePlaces,
  type PeopleRow,
} from '../domain/people-file.ts';
import { placeFinder, type KnownPlaces } from '../domain/people-places.ts';
import type { PeopleField } from '../domain/people.words.ts';
import { levelsOf } from '../domain/roles.ts';
import { ru } from '../ru.ts';
import { countLettersLeft, findWishRefusal, sendInvitation, type Wish } from './invite.ts';
import { fitsPlace } from './place.ts';
import { accessServerRu as words } from './ru.ts';
import { takeWholeTurn } from './store-turns.ts';

const MOST_ROWS = 1000;

export interface PeopleImport {
  /** False: nobody was invited, see the problems. */
  readonly isAccepted: boolean;
  readonly invited: number;
  readonly mailed: number;
  readonly toPrint: number;
  readonly problems: readonly Problem[];
}

const nothing = { isAccepted: false, invited: 0, mailed: 0, toPrint: 0 };

/** Reads and checks the whole file first; only a file without a fault invites anybody. */
export async function importPeople(
  ctx: Ctx,
  file: { readonly path: string; readonly fileName: string; readonly workDir: string },
): Promise<PeopleImport> {
  const opened = await openTables(file.path, { ...file, scoreHeading: scorePeopleHeading });
  try {
    const table = opened.tables[0];
    if (table === undefined) return { ...nothing, problems: opened.refusals };
    await takeWholeTurn(ctx.db, ctx.actor.regionId);
    const { wishes, problems } = await readTable(ctx, table);
    const lost = table.problems.some(({ code }) => code === 'formula_without_value');
    const notes = [...opened.warnings, ...table.problems];
    if (problems.length > 0 || lost) return { ...nothing, problems: [...problems, ...notes] };
    return { isAccepted: true, ...(await inviteAll(ctx, wishes)), problems: notes };
  } finally {
    await opened.dispose();
  }
}

async function readTable(
  ctx: Ctx,
  table: SourceTable,
): Promise<{ readonly wishes: readonly Wish[]; readonly problems: readonly Problem[] }> {
  const { places, faults } = findPeopleColumns(table.headings);
  const problemsOf = (found: readonly PeopleFault[]): Problem[] =>
    found.map((fault) => problemOf(fault, table, places));
  if (faults.length > 0) return { wishes: [], problems: problemsOf(faults) };
  const rows = await readRows(table);
  const count = countFault(rows.length);
  if (count !== null) return { wishes: [], problems: problemsOf([count]) };
  const read = rows.map(({ row, cells }) => readPeopleRow(row, cells, places));
  const found = [...read.flatMap((one) => one.faults), ...findRepeatedRows(read.map(({ value }) => value))];
  const placeOf = placeFinder(await listKnownPlaces(ctx));
  const wishes: Wish[] = [];
  for (const { value } of read) {
    const wish = wishOf(ctx, value, placeOf);
    if ('fault' in wish) found.push(wish.fault);
    else if (wish.role !== null) {
      const fault = await findWishFault(ctx, value, { ...wish, role: wish.role });
      if (fault === null) wishes.push({ ...wish, role: wish.role });
      else found.push(fault);
    }
  }
  const tooMany = await findLettersFault(ctx, wishes);
  if (tooMany !== null) found.push(tooMany);
  const inOrder = found.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { wishes, problems: problemsOf(inOrder) };
}

function countFault(rows: number): PeopleFault | null {
  const fault = { row: null, field: null, found: String(rows) };
  if (rows === 0) return { code: 'no_rows', ...fault, expected: null };
  return rows > MOST_ROWS ? { code: 'too_many_rows', ...fault, expected: String(MOST_ROWS) } : null;
}

async function findLettersFault(ctx: Ctx, wishes: readonly Wish[]): Promise<PeopleFault | null> {
  const letters = wishes.filter(({ email }) => email !== null).length;
  const left = await countLettersLeft(ctx);
  if (letters <= left) return null;
  const counts = { found: String(letters), expected: `≤ ${String(Math.max(0, left))}` };
  return { code: 'too_many_letters', row: null, field: null, ...counts };
}

async function listKnownPlaces({ db, scope }: Ctx): Promise<KnownPlaces> {
  const registry = await listRegistry(db, scope);
  const schools = registry.map(({ schoolId, code, name, formerNames, municipalityId }) => {
    return { schoolId, code, municipalityId, names: [name, ...formerNames] };
  });
  const own = await listMunicipalitiesOf(db, scope);
  const around = registry.map(({ municipalityId, municipality }) => ({ municipalityId, name: municipality }));
  const municipalities = new Map([...own, ...around].map((one) => [one.municipalityId, one]));
  return { schools, municipalities: [...municipalities.values()] };
}

function wishOf(
  { now }: Ctx,
  row: PeopleRow,
  placeOf: ReturnType<typeof placeFinder>,
): (Omit<Wish, 'role'> & Pick<PeopleRow, 'role'>) | { readonly fault: PeopleFault } {
  const answer = placeOf(row);
  if ('fault' in answer) return answer;
  const { name, email, phone, role, orderNumber, validTo } = row;
  const validFrom = row.validFrom ?? dayOf(now());
  return { name, email, phone, role, orderNumber, validFrom, validTo, ...answer.place };
}

const fieldsOf: Readonly<Partial<Record<string, PeopleField>>> = {
  dates_crossed: 'valid_to',
  term_is_over: 'valid_to',
  unusual_beginning: 'valid_from',
  own_person: 'email',
  already_invited: 'email',
  already_has_role: 'email',
};

/** What a single invitation would be refused for. */
async function findWishFault(ctx: Ctx, { row, ...said }: PeopleRow, wish: Wish): Promise<PeopleFault | null> {
  const { levels } = words.sample;
  const expected = levelsOf[wish.role].map((level) => levels[level]).join(', ');
  if (!fitsPlace(wish.role, wish)) return { code: 'role_unfit', row, field: 'role', found: wishText(wish), expected };
  const refusal = await findWishRefusal(ctx, wish);
  if (refusal === null) return null;
  const field = fieldsOf[refusal] ?? 'role';
  const found =
    field === 'email'
      ? said.email
      : field === 'valid_to'
        ? wish.validTo
        : field === 'valid_from'
          ? wish.validFrom
          : wishText(wish);
  // A place that was found in the registry is there: what is not there any more is not the sender's to give.
  const code = refusal === 'not_found' ? 'role_not_yours' : (refusal as PeopleFaultCode);
  return { code, row, field, found, expected: null };
}

function wishText({ role }: Wish): string {
  return ru.roles[role];
}

function problemOf(
  { code, row, field, found, expected }: PeopleFault,
  table: SourceTable,
  places: PeoplePlaces,
): Problem {
  const place = field === null ? undefined : places[field];
  const unplaced = code === 'password_column' ? found : field;
  const column = place === undefined ? unplaced : (table.headings[place] ?? field);
  return { code, file: table.file, sheet: table.sheet, row, column, found, expected };
}

/** With an address by letter, without one to be printed from the outbox. */
async function inviteAll(
  ctx: Ctx,
  wishes: readonly Wish[],
): Promise<Pick<PeopleImport, 'invited' | 'mailed' | 'toPrint'>> {
  let mailed = 0;
  for (const wish of wishes) {
    const sent = await sendInvitation(ctx, wish, 'mail');
    if (sent.isMailed) mailed += 1;
  }
  return { invited: wishes.length, mailed, toPrint: wishes.length - mailed };
}
