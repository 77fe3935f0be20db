import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { campaignRows } from './filling-campaigns.ts';
import { editionRows } from './filling-editions.ts';

/** A row as the database tells it. */
export type Row = Readonly<Record<string, unknown>>;

export interface Filled {
  readonly table: string;
  readonly row: Row;
}

/** Ids of one region: municipality A with two schools, municipality B with one, and who works there. */
export interface Places {
  readonly regionId: number;
  readonly municipalityA: number;
  readonly municipalityB: number;
  readonly schoolA1: number;
  readonly schoolA2: number;
  readonly schoolB1: number;
}

export function placesOf(regionId: number): Places {
  return {
    regionId,
    municipalityA: regionId * 100 + 1,
    municipalityB: regionId * 100 + 2,
    schoolA1: regionId * 1000 + 11,
    schoolA2: regionId * 1000 + 12,
    schoolB1: regionId * 1000 + 21,
  };
}

export const operatorOf = (regionId: number): number => regionId * 1000 + 999;
export const coordinatorOf = (municipalityId: number): number => municipalityId * 10 + 3;
export const directorOf = (schoolId: number): number => schoolId * 10 + 1;
/** Whose guest link shows the school. */
export const guestOf = (schoolId: number): number => schoolId * 10 + 2;

const at = '2025-09-01T09:00:00Z';
const later = '2099-01-01T00:00:00Z';
const hash = (seed: string | number): string => String(seed).padStart(64, '0');
const counts = { registered: 9, participants: 9, mark2: 9, mark3: 0, mark4: 0, mark5: 0, low: 9 };

export type Wish = readonly [table: string, values: Readonly<Record<string, unknown>>];

/** At least one row in every table. Region 1 and the key of the installation are there from the start. */
export async function fill(db: Db): Promise<readonly Filled[]> {
  const filled: Filled[] = [];
  const shared: Wish[] = [
    ['region', { region_id: 2 }],
    ['procedure', { procedure_id: 7, key: 'VPR', type: 'VPR' }],
    ['methodology', { name: 'of the product', version: 1, parameters: '{}' }],
    ['scale', { version: 1, rows: '[]' }],
  ];
  for (const wish of [...shared, ...[1, 2].flatMap((regionId) => regionRows(placesOf(regionId)))]) {
    filled.push(await insert(db, wish));
  }
  for (const table of ['installation', 'region', 'audit_head'] as const) {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(
      db.withoutPlugins(),
    );
    filled.push(...rows.map(({ row }) => ({ table, row })));
  }
  return filled;
}

async function insert(db: Db, [table, values]: Wish): Promise<Filled> {
  const columns = sql.join(Object.keys(values).map((name) => sql.ref(name)));
  const { rows } = await sql<{ row: Row }>`
    insert into ${sql.table(table)} as t (${columns}) values (${sql.join(Object.values(values))}) returning to_jsonb(t) as row`.execute(
    db.withoutPlugins(),
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`${table}: nothing came in`);
  return { table, row: row.row };
}

function regionRows(places: Places): readonly Wish[] {
  const { regionId: region_id, municipalityA, municipalityB, schoolA1, schoolA2, schoolB1 } = places;
  const list_run_id = region_id;
  const method = { methodology_name: 'own', methodology_version: 1, parameters: '{}', digest: hash(1) };
  const variant = { methodology_name: 'own', methodology_version: 1, settings: '', parameters: '{}', counts: '{}' };
  return [
    ...[municipalityA, municipalityB].flatMap((municipality_id): Wish[] => [
      ['municipality', { region_id, municipality_id }],
      ['municipality_version', { region_id, municipality_id, name: 'Округ', search_name: 'округ' }],
    ]),
    person(region_id, operatorOf(region_id)),
    ['assignment', { ...assignmentTo(region_id, operatorOf(region_id)), role: 'administrator' }],
    ...[municipalityA, municipalityB].flatMap((municipality_id): Wish[] => [
      person(region_id, coordinatorOf(municipality_id)),
      ['assignment', { ...assignmentTo(region_id, coordinatorOf(municipality_id)), municipality_id }],
    ]),
    ['result_batch', { region_id, batch_id: region_id, file_name: 'a.csv', sha256: hash(2), state: 'staged' }],
    ['result_sequence', { region_id, commit_seq: 1 }],
    ['column_mapping', { region_id, fingerprint: 'f', mapping: '[]' }],
    ['scale', { region_id, version: 1, rows: '[]' }],
    ['methodology', { region_id, name: 'own', version: 1, parameters: '{}' }],
    ['methodology', { region_id, name: 'own', version: 2, parameters: '{}', state: 'draft' }],
    ['list_variant', { region_id, year: 2025, name: 'A', ...variant, created_at: at }],
    [
      'list_run',
      { region_id, list_run_id, year: 2025, results_year: 2024, is_current: true, ...method, identified_at: at },
    ],
    ['demo_load', { region_id, state: 'loaded' }],
    [
      'registry_step',
      {
        ...{ region_id, kind: 'close', subject: 'Школа', happened_on: at, made_at: at },
        ...{ school_ids: '{1}', before: '{}', after: '{}' },
      },
    ],
    ['retention_rule', { region_id, category: 'sessions', days: 30, changed_at: at }],
    ['deletion_act', { region_id, kind: 'retention', category: 'sessions', deleted: '[]', made_at: at }],
    ['failed_attempts', { region_id, bucket: 'somebody', failures: 1, last_failed_at: at }],
    ['setup_link', { region_id, token_hash: hash(3), made_at: at }],
    ['handshake', { region_id, token_hash: hash(4), sealed: 's', started_at: at }],
    ...schoolRows(region_id, municipalityA, schoolA1),
    ...schoolRows(region_id, municipalityA, schoolA2),
    ...schoolRows(region_id, municipalityB, schoolB1),
    ['school_lineage', { region_id, from_school_id: schoolA1, to_school_id: schoolB1, kind: 'merge', happened_on: at }],
    ['school_lineage', { region_id, from_school_id: schoolB1, kind: 'close', happened_on: at }],
    ...accountRows(region_id, municipalityA, schoolA1),
    ...accountRows(region_id, municipalityA, schoolA2),
    ...accountRows(region_id, municipalityB, schoolB1),
    ...editionRows(places, directorOf),
    ...campaignRows(places, directorOf),
  ];
}

function person(region_id: number, person_id: number): Wish {
  return ['person', { region_id, person_id, login: `p${String(person_id)}@example.org`, name: 'Имя', created_at: at }];
}

function assignmentTo(region_id: number, person_id: number): Readonly<Record<string, unknown>> {
  return { region_id, assignment_id: person_id, person_id, role: 'director', valid_from: at, assigned_at: at };
}

function schoolRows(region_id: number, municipality_id: number, school_id: number): readonly Wish[] {
  const own = { region_id, school_id };
  const cell = { ...own, year: 2024, procedure_id: 7, batch_id: region_id, ...counts, scored: 0, score_sum: 0 };
  const flags = { is_listed: true, is_warning: false, is_evaluable: true, has_results: true, small_n: false };
  const names = { school_code: String(school_id), school_name: 'Школа', municipality_id, municipality: 'Округ' };
  return [
    ['school', { ...own, code: String(school_id) }],
    ['school_version', { ...own, name: 'Школа', municipality_id }],
    ['school_name', { ...own, name: 'Школа', search_name: 'школа' }],
    ['school_identifier', { ...own, kind: 'own_code', value: String(school_id) }],
    ['school_grouping', { ...own, grouping: '500+' }],
    ['result_cell', { ...cell, reconstructed: false }],
    ['replaced_cell', { ...cell, reconstructed: false }],
    [
      'list_entry',
      { ...own, list_run_id: region_id, place: school_id, ...names, ...flags, low: 9, participants: 9, entry: '{}' },
    ],
  ];
}

/** The director of a school with everything that is kept about a person, and a guest of the school. */
function accountRows(region_id: number, municipality_id: number, school_id: number): readonly Wish[] {
  const person_id = directorOf(school_id);
  const own = { region_id, person_id };
  const guest = guestOf(school_id);
  const seen = { started_at: at, last_seen_at: at, expires_at: later, address: '127.0.0.1', browser: 'test' };
  const looking = { person_id: operatorOf(region_id), masquerade_person_id: person_id };
  const passing = { assignment_id: person_id, new_assignment_id: person_id, happens_on: at, passed: '[]', made_at: at };
  return [
    person(region_id, person_id),
    ['assignment', { ...assignmentTo(region_id, person_id), school_id }],
    [
      'person',
      { region_id, person_id: guest, login: `g${String(guest)}`, name: 'Гость', created_at: at, is_guest: true },
    ],
    ['assignment', { ...assignmentTo(region_id, guest), role: 'guest', school_id }],
    [
      'guest_link',
      {
        region_id,
        person_id: guest,
        label: 'Гость',
        token_hash: hash(guest),
        made_by: coordinatorOf(municipality_id),
        made_at: at,
      },
    ],
    ['credential', { ...own, password_hash: 'x' }],
    ['recovery_code', { ...own, code_hash: 'x' }],
    ['external_identity', { ...own, issuer: 'https://idp.example.org', subject: String(person_id), linked_at: at }],
    ['session', { ...own, token_hash: hash(person_id), ...seen }],
    ['session', { region_id, ...looking, token_hash: hash(guest), ...seen }],
    ['known_device', { ...own, device_hash: 'x', last_used_at: at }],
    ['reset_link', { ...own, token_hash: hash(person_id), made_at: at, expires_at: later }],
    [
      'outbox_message',
      {
        ...{ region_id, message_id: person_id, kind: 'invitation', made_by: person_id },
        ...{ to_name: 'Имя', subject: 'Тема', created_at: at },
      },
    ],
    ['consent', { ...own, purpose: 'mail_notices', text_version: 1, given_at: at }],
    [
      'invitation',
      {
        ...{ region_id, token_hash: hash(person_id), name: 'Имя', role: 'school_team', school_id, valid_from: at },
        ...{ invited_by: coordinatorOf(municipality_id), invited_at: at, expires_at: later, message_id: person_id },
      },
    ],
    [
      'handover',
      {
        region_id,
        handover_id: school_id,
        ...passing,
        from_person_id: person_id,
        to_person_id: coordinatorOf(municipality_id),
      },
    ],
    ['handover_item', { region_id, handover_id: school_id, kind: 'matter', text: 'Дело' }],
    [
      'audit_log',
      {
        ...{ region_id, happened_at: at, person_id, address: '', browser: '', verb: 'lists.why', outcome: 'done' },
        ...{ object_kind: 'school', school_id },
      },
    ],
  ];
}
