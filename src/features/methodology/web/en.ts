import type { FieldGroup, FieldPath } from '../domain/fields.ts';
import type { Standing } from '../domain/validity.ts';
import type { MethodologyWebWords } from './ru.ts';

const yesNo = { true: 'yes', false: 'no' };
const share = 'A procedure is low when the share of participants below the minimum is not under this threshold.';
const fields: MethodologyWebWords['fields'] = {
  'LOW_SHARE_PCT.VPR': { name: 'Share threshold, VPR', meaning: share, unit: '%' },
  'LOW_SHARE_PCT.OGE': { name: 'Share threshold, OGE', meaning: share, unit: '%' },
  'LOW_SHARE_PCT.EGE': { name: 'Share threshold, EGE', meaning: share, unit: '%' },
  LOW_SHARE_INCLUSIVE: {
    name: 'Exactly the threshold is low',
    meaning: 'Yes: "not less than". No: "more than".',
    options: yesNo,
  },
  RULE: {
    name: 'Rule',
    meaning: 'A: enough low procedures in the year. B: the same procedure low two years running.',
    options: { A_AND_B: 'A and B', A_ONLY: 'A only', A_OR_B: 'A or B' },
  },
  MIN_LOW_PROCEDURES: {
    name: 'Low procedures in the year, at least',
    meaning: 'How many procedures have to be low for part A.',
  },
  MIN_REPEATED_PROCEDURES: {
    name: 'Repeated procedures, at least',
    meaning: 'How many of the same procedures have to be low this year and the year before for part B.',
  },
  MIN_PARTICIPANTS: {
    name: 'Participants of a procedure, at least',
    meaning: 'A procedure with fewer is not counted: one pupil would change its share too much.',
    unit: 'pupils',
  },
  SMALL_SCHOOL_POOLING: {
    name: 'Small schools',
    meaning: 'Where participants are too few, results may be added together.',
    options: { none: 'not pooled', pool_years: 'with the year before', pool_grades: 'grades of a subject' },
  },
  SMALL_N: { name: '"Few data" under', meaning: 'A mark beside the share. The list does not change.', unit: 'pupils' },
  CLUSTER_AGGREGATE: {
    name: 'Share that decides the cluster',
    meaning: 'What is compared with the bounds of clusters.',
    options: {
      pooled_low: 'of the low procedures together',
      mean_low: 'mean of the low procedures',
      max_low: 'highest of the low',
      pooled_all: 'of all procedures together',
    },
  },
  CLUSTER_BOUNDS: {
    name: 'Bounds of clusters',
    meaning: 'Basic from the first, moderate from the second, strong above the third.',
    unit: '%',
  },
  PROCEDURES: { name: 'Procedures that count', meaning: 'Others do not change the list.' },
  INCLUDE_GVE: {
    name: 'Count GVE with OGE and EGE',
    meaning: 'The alternative form counts as its exam.',
    options: yesNo,
  },
  BIASED_RESULTS: {
    name: 'Results marked as not objective',
    meaning: 'They stay with a mark, or do not count.',
    options: { keep_and_flag: 'count with a mark', drop: 'do not count' },
  },
  EXCLUDE_KINDS: { name: 'Kinds of schools left out', meaning: 'Schools of these kinds are not evaluated.' },
  RESULT_YEAR_OFFSET: { name: 'Years from results to list', meaning: '1: the list of 2023 is on results of 2022.' },
  RECURRENCE_WINDOW: {
    name: 'Window of recurrence, years',
    meaning: 'Over how many years "at least twice" is counted. The list does not change.',
  },
} satisfies Record<FieldPath, object>;

const groups: Readonly<Record<FieldGroup, string>> = {
  low: 'Which procedure is low',
  rule: 'When a school is listed',
  few: 'Few participants',
  cluster: 'Clusters',
  data: 'Results and schools',
};
const standings: Readonly<Record<Standing, string>> = {
  draft: 'draft',
  ahead: 'approved, not yet in force',
  in_force: 'in force',
  ended: 'ended',
  retired: 'retired',
};
const years = (from: number | null, to: number | null): string => {
  if (from === null && to === null) return 'lists of all years';
  if (from === null) return `lists up to ${String(to)}`;
  if (to === null) return `lists from ${String(from)}`;
  return from === to ? `list of ${String(from)}` : `lists of ${String(from)}–${String(to)}`;
};
const many = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

export const en: MethodologyWebWords = {
  fields,
  groups,
  types: { VPR: 'VPR', OGE: 'OGE', EGE: 'EGE', default: 'others' },
  otherThreshold: (type) => `Share threshold, ${type}`,
  threshold: 'Share threshold',
  subjects: { ru: 'Russian', ma: 'mathematics' },
  grade: (grades) => `grade ${grades}`,
  decimal: '.',
  everyProcedure: 'every procedure of the file',
  ownProcedures: 'a set from the file of the method; it can be replaced here',
  kinds: {
    general: 'general',
    gymnasium: 'gymnasium',
    lyceum: 'lyceum',
    cadet: 'cadet',
    boarding: 'boarding',
    kindergarten: 'school with kindergarten',
    evening: 'evening',
    open_shift: 'open-shift',
    special: 'special',
    private: 'private',
  },
  none: 'none',
  bounds: ['basic from', 'moderate from', 'strong above'],
  current: (value) => `In the method: ${value}`,
  byDefault: (value) => `by default ${value}`,
  changed: 'changed',
  restore: (name) => `Restore: ${name}`,
  slider: (name) => `${name}, slider`,
  wrong: (expected) => `Expected: ${expected}.`,
  change: (name, before, after) => `${name}: was ${before}, is ${after}`,
  noChanges: 'The parameters are the same.',
  years,
  span: (from, to, versions) => {
    const [newest, ...older] = versions;
    if (newest === undefined) return `${years(from, to)}: no version holds`;
    if (older.length === 0) return `${years(from, to)}: version ${String(newest)}`;
    return `${years(from, to)}: versions ${versions.join(', ')} hold, the newest is taken: ${String(newest)}`;
  },
  standings,
  preset: 'comes with the program',
  methods: {
    federal: 'Federal',
    yaroslavl: 'Yaroslavl region',
    krasnodar: 'Krasnodar region',
    smolensk: 'Smolensk region',
  },
  list: {
    title: (methods, drafts) => `${many(methods, 'method', 'methods')}, ${many(drafts, 'draft', 'drafts')}`,
    lead: 'A list is made by the approved version that holds in its year. Drafts change no list.',
    caption: 'Methods and their years',
    columns: { name: 'Method', versions: 'Versions', spans: 'Which version makes the lists' },
    versions: (versions) => many(versions, 'version', 'versions'),
    newDraft: 'New draft',
    import: 'Load a file',
    importLabel: 'Drop a file of a method here (JSON)',
    importButton: 'Choose a file',
    importHint: 'The file becomes a draft and is approved like any other.',
    problems: 'The file is not taken',
  },
  page: {
    title: (name, version) =>
      version === null ? `Method "${name}": no version holds` : `Method "${name}": version ${String(version)} holds`,
    back: 'All methods',
    validity: 'Validity',
    version: (version) => `Version ${String(version)}`,
    parameters: 'Parameters',
    document: (title, number, date) => `${title} No ${number} of ${date}`,
    approvedBy: (name, date) => `Approved by ${name}, ${date}`,
    madeBy: (name) => `Prepared by ${name}`,
    note: 'What for',
    edit: 'Change the draft',
    copy: 'New draft of this version',
    export: 'Download the file',
    test: 'Test run',
    retest: 'Repeat the test run',
    remove: 'Delete the draft',
    removeAsk: 'The draft goes with its test run and cannot be brought back.',
    approve: 'Approve',
    approveTitle: 'Approval',
    approveFirst: 'It can be approved after a test run, which shows whom the decision concerns.',
    approveWaits: 'The head of the region approves.',
    documentTitle: 'Document',
    documentTitleHint: 'For example: order of the ministry of education',
    documentNumber: 'Number',
    documentDate: 'Date',
    endsEarlier: (versions, last) => `End version ${versions.join(', ')} with the list of ${String(last)}`,
    overlap: (versions) => `The years overlap with version ${versions.join(', ')}. Change the years of the draft.`,
    retire: 'Retire',
    retireYear: 'Last list year',
    retireHint: 'Lists of this and earlier years are made as before.',
    compare: 'What has changed',
    compareFrom: 'Was',
    compareTo: 'Is',
    testTitle: (year) => `Test run on the data of the ${String(year)} list`,
    testCounts: (before, after, came, left) =>
      `${String(before)} schools before, ${String(after)} after: ${String(came)} would come, ${String(left)} would go.`,
    testCluster: (cluster) => `${many(cluster, 'school', 'schools')} would change cluster.`,
    testFew: (few) =>
      few === 0
        ? 'No change rests on few pupils.'
        : `${many(few, 'change rests', 'changes rest')} on few pupils ("few data").`,
    testAgainst: (name, version, date) =>
      `Against the method "${name}", version ${String(version)}. Computed on ${date}.`,
    testSchools: 'Schools it concerns',
    testNone: 'On these data neither the list nor the clusters change.',
    changes: { came: 'comes', left: 'goes', cluster: 'changes cluster' },
    columns: { school: 'School', municipality: 'Municipality', change: 'What changes' },
  },
  draft: {
    titleNew: 'New draft of a method',
    titleEdit: (name, version) => `Draft: "${name}", version ${String(version)}`,
    lead: 'A draft changes no list until it is approved.',
    basedOn: 'Based on',
    name: 'Name of the method',
    nameHint: 'Letters, digits, hyphens and underscores. A known name makes a new version of that method.',
    nameWrong: 'Name: letters, digits, hyphens and underscores, at most 80.',
    validFrom: 'From the list of',
    validTo: 'To the list of',
    openYear: 'Empty: open.',
    yearWrong: 'Year: four digits from 1990 to 2100, or empty.',
    yearsReversed: 'The last year may not be before the first.',
    note: 'What the changes are for',
    save: 'Save the draft',
    changes: (count) =>
      count === 0 ? 'Nothing differs from the base.' : `Differences from the base: ${String(count)}`,
    problems: 'Check the marked parameters.',
  },
  sentences: {
    not_draft: 'This version is approved and does not change. Make a new draft of it.',
    not_tried: 'This draft needs a test run first.',
    overlap: 'The years overlap with another approved version. Change the years of the draft.',
    must_end_earlier: 'The version before holds in the same years. Say that it ends earlier.',
    not_approved: 'Only an approved version of the region can be retired.',
    outside_years: 'The year is outside of the validity of the version.',
    in_use: 'A later list is made by this version. Make it by another one first.',
    no_list: 'There is no list yet on whose data the draft could be tried. Load results.',
    name_kept: 'The name of a draft stays. Make a new draft with another name.',
    years_reversed: 'The last year of the file is before the first.',
    lineage_faulty: 'The history of schools contradicts itself: correct it in the registry.',
    not_found: 'This version is no longer there. Reload the page.',
  },
};
