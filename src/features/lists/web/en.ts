import type { ListsWebWords } from './ru.ts';

const many = (count: number, one: string, other: string): string => `${String(count)} ${count === 1 ? one : other}`;
const schools = (count: number): string => many(count, 'school', 'schools');

const why: ListsWebWords['why'] = {
  backToList: (year) => `List of ${String(year)}`,
  title: (school, year) => ({
    listed: (cluster) => `${school} is in the list of ${String(year)}${cluster === null ? '' : `, ${cluster} cluster`}`,
    warning: `${school} is not in the list of ${String(year)} but has an early warning`,
    not_listed: `${school} is not in the list of ${String(year)}`,
    not_evaluable: `${school}: not enough data for the list of ${String(year)}`,
  }),
  code: (code) => `code ${code}`,
  print: 'Print',
  short: {
    listed: (resultsYear) =>
      `A school is listed when many pupils are below the minimum in several procedures at once, and not for the first year. Below are the results of ${String(resultsYear)} that led to it.`,
    warning: 'The rule of the list does not hold as a whole, but the share below the minimum is high in a procedure.',
    not_listed: (resultsYear) => `By the results of ${String(resultsYear)} the rule of the list does not hold.`,
    not_evaluable: 'It does not mean that all is well or all is bad: there is nothing to judge by.',
  },
  rule: 'The rule',
  steps: { heading: 'What was needed and what was found', holds: 'holds', fails: 'does not hold' },
  procedures: {
    heading: 'The results behind the conclusion',
    caption: (year) => `Results of ${String(year)}`,
    none: (year) => `There are no results of ${String(year)}.`,
    procedure: 'Procedure',
    below: 'Below the minimum',
    share: 'Share, %',
    picture: 'Share and interval',
    role: 'What it gave',
    of: (low, participants) => `${String(low)} of ${String(participants)}`,
    nobody: 'nobody took it',
    absent: (registered, participants) => `${String(registered)} entered, ${String(participants)} took it`,
    low: 'high share',
    repeated: 'high share, repeated',
    notLow: 'share under the threshold',
  },
  cluster: {
    heading: 'Where the cluster comes from',
    sure: 'The whole interval lies in one cluster.',
    unsure: (clusters) =>
      `The interval touches more than one cluster (${clusters}): there are too few participants to be sure.`,
    scale: 'Scale of clusters',
    ends: (cluster, from) => `${cluster}: from ${String(from)} %`,
    last: (cluster, from) => `${cluster}: above ${String(from)} %`,
  },
  near: 'What would have changed the conclusion',
  history: 'History',
  method: {
    heading: 'How it was computed',
    text: (method, version, resultsYear) =>
      `Methodology “${method}”, version ${String(version)}, results of ${String(resultsYear)} and ${String(resultsYear - 1)}. Shares are compared with the threshold on counts, without rounding; here they are rounded to tenths. The same data and version always give the same answer.`,
    terms: 'Words on this page',
    termList: [
      ['Procedure', 'one test or exam in one subject and one grade.'],
      ['Below the minimum', 'got mark 2, or at the EGE scored under the minimum.'],
      ['Interval', 'the fewer participants, the more chance in the share; the line shows where it may lie.'],
      ['Cluster', 'how large the share below the minimum is: basic, moderate, strong. It does not judge teachers.'],
    ],
  },
};

export const en: ListsWebWords = {
  list: {
    title: (listed, year, newcomers) => {
      if (listed === 0) return `No school is in the list of ${String(year)}`;
      const start = `${schools(listed)} in the list of ${String(year)}`;
      return newcomers === null ? start : `${start}, ${String(newcomers)} of them for the first time or again`;
    },
    lead: (resultsYear, method, version, date) =>
      `By the results of ${String(resultsYear)}, methodology “${method}”, version ${String(version)}. Computed on ${date}.`,
    whatIf: 'What if the rule were another',
    ownSchools: 'Your schools',
    year: 'List year',
    scopes: { listed: 'Listed', warning: 'Early warning', not_evaluable: 'Not evaluable', all: 'All schools' },
    scope: 'Which schools to show',
    aboutScope: {
      listed: null,
      warning: 'Not listed, but the share below the minimum is high in at least one procedure.',
      not_evaluable: 'There was not enough data for the rule. It does not mean that all is well or all is bad.',
      all: null,
    },
  },
  cards: {
    clusters: 'Clusters',
    clustersHint: 'The cluster tells how large the share below the minimum is.',
    smallN: (count) => `${schools(count)} have very few participants: the cluster is not certain.`,
    show: 'Show',
    flow: 'What changed in a year',
    noPrevious: 'There is no list of the year before to compare with.',
    emptyPrevious: (year) =>
      `No school was in the list of ${String(year)}: most likely the rule lacked data. There is nothing to compare with.`,
    flowMore: 'Who came and who left, by school',
    listOf: (year) => `list ${String(year)}`,
    stayed: (count) => `stayed: ${String(count)}`,
    left: (count) => `left: ${String(count)}`,
    new: (count) => `new: ${String(count)}`,
    goneNoData: (count) => `${schools(count)} more of the old list have no data: unknown, not left.`,
    picture: (stayed, left, fresh) => `${String(stayed)} stayed, ${String(left)} left, ${String(fresh)} new.`,
    municipalities: 'Share of schools listed',
    shortName: (name) => name,
    ofSchools: (listed, all) => `${String(listed)} of ${String(all)}`,
    region: (listed, all, share) => `Region: ${String(listed)} of ${schools(all)}, ${share} %.`,
    total: (listed, all, share) => `In all: ${String(listed)} of ${schools(all)}, ${share} %.`,
    allMunicipalities: (count) => `All ${String(count)} municipalities`,
    filterBy: (name) => `Show schools: ${name}`,
    municipality: 'Municipality',
    share: 'Share',
    listedOfAll: 'Listed',
  },
  filters: {
    search: 'Find a school: part of its name, code or login',
    cluster: 'Cluster',
    recurrence: 'Years in the list',
    running: 'Years in the list in a row',
    times: 'Times in the list',
    dynamics: 'Change in a year',
    municipality: 'Municipality',
    anyMunicipality: 'Any',
    smallN: 'Few participants',
    smallNHint: 'Only schools with few participants',
    matching: (matching, all) => `${String(matching)} of ${schools(all)}`,
    matchingAll: schools,
  },
  table: {
    caption: (count) => `Schools that match: ${String(count)}`,
    school: 'School',
    municipality: 'Municipality',
    code: 'Code',
    participants: 'Participants',
    cluster: 'Cluster',
    share: 'Below the minimum, % and interval',
    shareHint:
      'Dot: the share below the minimum that decides the cluster. Line: where the true value lies with probability 95 %. Bands: clusters.',
    years: 'Years in the list',
    dynamics: 'Change',
    why: 'Why',
    whyLink: 'why',
    whyOf: (school) => `Why: ${school}`,
    of: (low, participants) => `${String(low)} of ${String(participants)}`,
    smallN: 'little data',
    noShare: 'no low procedures',
    warning: 'warning',
    notListed: 'not listed',
    recurrence: {
      crisis: 'three years running or more',
      repeat_consecutive: 'second year running',
      repeat_in_5y: 'not the first time in five years',
      first_time: 'first time in five years',
    },
    dynamicsSince: {
      improved: (was) => `better: was ${was}`,
      worsened: (was) => `worse: was ${was}`,
      unchanged: 'unchanged',
      entered: 'worse: was not listed',
      leftBetter: 'better',
      unknown: 'nothing to compare with',
    },
    nothing: {
      title: 'Nothing was found',
      filtered: 'No school meets these conditions. Remove one of them or change the query.',
      empty:
        'There are no schools in this part of the list. Without the results of the year before the rule has nothing to compare with.',
    },
  },
  none: {
    title: 'There are no lists yet',
    lead: 'A list comes when results of at least two years running are loaded: the rule compares years.',
    leadReader: 'A list comes when the operator of the region loads results of at least two years running.',
    action: 'Load results',
    noYear: (year) => `There is no list of ${String(year)}`,
    noYearLead: 'No results are loaded for it. Choose another year.',
    noSchool: (school, year) => `${school}: the data of the list of ${String(year)} do not have the school`,
    noSchoolLead: 'No results of the school are loaded for this year. Choose another year.',
  },
  why,
  methods: { federal: 'Federal', yaroslavl: 'Yaroslavl', krasnodar: 'Krasnodar', smolensk: 'Smolensk' },
};
