import type { Scope } from '#kernel/territory.ts';
import { coordinatorOf, directorOf, guestOf, operatorOf, type Row } from './filling.ts';

export const commands = ['select', 'insert', 'update', 'delete'] as const;
export type Command = (typeof commands)[number];

export interface Asker {
  readonly scope: Scope;
  readonly personIds: readonly number[];
}

/** May this row be touched by this asker? Told anew from the plan of docs/decisions/030-two-walls.md, not from the policies. */
type Rule = (row: Row, asker: Asker) => boolean;
type Rules = Partial<Readonly<Record<Command, Rule>>>;

const has = (ids: readonly number[], id: unknown): boolean => typeof id === 'number' && ids.includes(id);
const and = (...rules: readonly Rule[]): Rule => {
  return (row, asker) => rules.every((rule) => rule(row, asker));
};
const or = (...rules: readonly Rule[]): Rule => {
  return (row, asker) => rules.some((rule) => rule(row, asker));
};

const region: Rule = (row, { scope }) => row['region_id'] === scope.regionId;
const nobodys: Rule = (row) => row['region_id'] === null;
const anybody: Rule = () => true;
const inWhole: Rule = (_, { scope }) => scope.isWholeRegion;
const inSchools =
  (column = 'school_id'): Rule =>
  (row, { scope }) =>
    has(scope.schoolIds, row[column]);
const inMunicipalities: Rule = (row, { scope }) => has(scope.municipalityIds, row['municipality_id']);
const mine =
  (column = 'person_id'): Rule =>
  (row, { personIds }) =>
    has(personIds, row[column]);

const whole = and(region, inWhole);
const school = and(region, or(inWhole, inSchools()));
const own = and(region, mine());
/** What somebody said or did for a school stays readable to them. */
const schoolOrOwn = or(school, own);
const ownOrWhole = and(region, or(inWhole, mine()));
const territory = and(region, or(inWhole, inSchools(), inMunicipalities));

const all = (rule: Rule, only: readonly Command[] = commands): Rules =>
  Object.fromEntries(only.map((command) => [command, rule]));
const read: readonly Command[] = ['select'];
const add: readonly Command[] = ['select', 'insert'];
const change: readonly Command[] = ['select', 'insert', 'update'];

/** Where the person of a row has a role: the filling gives each exactly one. */
const sharesTerritory: Rule = (row, { scope }) => {
  const id = row['person_id'];
  return (
    scope.schoolIds.some((schoolId) => id === directorOf(schoolId) || id === guestOf(schoolId)) ||
    scope.municipalityIds.some((municipalityId) => id === coordinatorOf(municipalityId))
  );
};
/** Every director handed over to the coordinator of the municipality: the two know each other. */
const handedTogether: Rule = (row, { personIds }) => {
  const id = Number(row['person_id']);
  return personIds.some((me) => coordinatorOfDirector(me) === id || coordinatorOfDirector(id) === me);
};
/** Places of the filling: school 1011 lies in municipality 101, its director is 10111. */
function coordinatorOfDirector(personId: number): number | null {
  const schoolId = Math.floor(personId / 10);
  if (personId % 10 !== 1 || schoolId < 1000) return null;
  return coordinatorOf(Math.floor(schoolId / 1000) * 100 + Math.floor((schoolId % 100) / 10));
}
/** In the filling the operator of the region looks through every director's eyes. */
const lookedAtMe: Rule = (row, { personIds, scope: { regionId } }) =>
  row['person_id'] === operatorOf(regionId) &&
  personIds.some((me) => coordinatorOfDirector(me) !== null && Math.floor(me / 10_000) === regionId);
const isGuest: Rule = (row) => row['is_guest'] === true;
const isDraft: Rule = (row) => row['state'] === 'draft';

const seenPerson = and(region, or(inWhole, mine(), sharesTerritory, handedTogether, lookedAtMe));
const seenSession = and(region, or(inWhole, mine(), mine('masquerade_person_id')));
/** A handing over has the number of its school in the filling. */
const seenHandover = and(region, or(inWhole, mine('from_person_id'), mine('to_person_id'), inSchools('handover_id')));
const seenInvitation = and(region, or(inWhole, inSchools(), inMunicipalities, mine('invited_by')));
/** A letter has the number of the director in the filling; it holds the invitation to the director's school. */
const withInvitation: Rule = (row, asker) => {
  const director = Number(row['message_id']);
  const invitation = { school_id: Math.floor(director / 10), invited_by: coordinatorOfDirector(director) };
  return seenInvitation({ ...row, ...invitation }, asker);
};
const madeMessage = and(region, or(inWhole, mine('made_by')));
const seenMessage = or(madeMessage, withInvitation);
const seenGuestLink = and(region, or(inWhole, mine('made_by'), sharesTerritory));

const seenItem: Rule = (row, asker) => {
  const schoolId = Number(row['handover_id']);
  const director = directorOf(schoolId);
  const handover = { ...row, from_person_id: director, to_person_id: coordinatorOfDirector(director) };
  return seenHandover(handover, asker);
};

/** A row without a school is about its municipality. */
const isOfMunicipality: Rule = (row) => row['school_id'] === null;
const unit = and(region, or(inWhole, inSchools(), and(isOfMunicipality, inMunicipalities)));
/** In the filling a unit has the number of its school, or of its municipality, which is smaller. */
const seenStep: Rule = (row, asker) => {
  const id = Number(row['unit_id']);
  return unit({ ...row, ...(id < 1000 ? { school_id: null, municipality_id: id } : { school_id: id }) }, asker);
};

export const rules: Readonly<Record<string, Rules>> = {
  form: { select: region, insert: whole, update: whole },
  answer_file: { select: unit, insert: unit, update: whole },
  form_version: { select: region, insert: whole, update: whole, delete: whole },
  wave: { select: region, insert: whole, update: whole, delete: whole },
  wave_unit: { select: unit, insert: whole, update: unit, delete: whole },
  wave_step: { select: or(seenStep, own), insert: seenStep, update: whole },
  survey_group: { select: school, insert: school, update: school },
  survey_token: { insert: school },
  survey_tally: { select: school },
  obligation: { select: unit, insert: whole, update: unit },
  calendar_event: { select: region, insert: whole, update: whole },
  calendar_feed: all(own),
  day_off: { select: region, insert: whole, update: whole, delete: whole },
  indicator: { select: region, insert: whole, update: whole },
  indicator_version: { select: region, insert: whole, update: whole },
  indicator_value: { select: unit, insert: whole, delete: whole },
  installation: {},
  failed_attempts: {},
  setup_link: {},
  handshake: {},
  procedure: all(anybody, read),
  methodology: { select: or(region, nobodys), insert: and(whole, isDraft), update: whole, delete: whole },
  list_variant: all(whole),
  scale: { select: or(whole, nobodys), insert: whole },
  region: { select: region, update: whole },
  municipality: { select: region, insert: whole },
  municipality_version: { select: region, insert: whole, update: whole },
  list_run: { select: region, insert: whole, update: whole },
  school: all(school, change),
  school_version: all(school),
  school_name: all(school, add),
  school_identifier: all(school),
  school_lineage: all(and(region, or(inWhole, inSchools('from_school_id'), inSchools('to_school_id')))),
  school_grouping: all(school),
  registry_step: all(whole, change),
  result_cell: all(school),
  replaced_cell: all(school),
  list_entry: all(school, add),
  map_tile: { select: region, insert: whole, update: whole, delete: whole },
  map_boundary: { select: region, insert: whole, delete: whole },
  map_shape: { select: region, insert: whole, delete: whole },
  result_sign: { select: school, update: whole },
  sign_search: { select: region, insert: whole, update: whole },
  track_assignment: { select: region, insert: whole, update: whole },
  track_membership: { select: school, insert: whole, update: whole, delete: whole },
  track_override: { select: school, insert: whole, update: whole, delete: whole },
  list_edition: { select: region, insert: whole, update: whole },
  edition_entry: { select: school, insert: whole, update: whole, delete: whole },
  sheet_reading: { ...all(school, change), select: schoolOrOwn },
  appeal: all(school, change),
  appeal_step: { ...all(school, change), select: schoolOrOwn },
  result_batch: all(whole, change),
  result_sequence: all(whole, change),
  column_mapping: all(whole, change),
  demo_load: all(whole, change),
  retention_rule: all(whole),
  deletion_act: all(whole, add),
  audit_head: all(whole, read),
  audit_log: { select: or(whole, and(region, or(mine(), mine('subject_person_id')))), insert: region },
  person: {
    select: seenPerson,
    insert: and(region, or(inWhole, isGuest)),
    update: and(seenPerson, or(inWhole, mine(), isGuest)),
  },
  assignment: {
    select: and(region, or(inWhole, inSchools(), inMunicipalities, mine())),
    insert: territory,
    update: territory,
  },
  session: all(seenSession),
  credential: all(own),
  recovery_code: all(own),
  known_device: all(own),
  external_identity: all(own),
  reset_link: all(ownOrWhole),
  // The filling has agreements to letters only: who sees a person knows whether to write.
  consent: { select: seenPerson, insert: ownOrWhole, update: ownOrWhole, delete: ownOrWhole },
  outbox_message: { select: seenMessage, insert: madeMessage, update: seenMessage, delete: madeMessage },
  invitation: { select: seenInvitation, insert: territory, update: seenInvitation, delete: whole },
  guest_link: all(seenGuestLink),
  handover: { select: seenHandover, insert: whole, update: whole, delete: whole },
  handover_item: { select: seenItem, insert: whole, update: seenItem, delete: whole },
};
