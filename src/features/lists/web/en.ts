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
  steps: {
    heading: 'The rule step by step',
    needed: (needed) => `at least ${String(needed)} needed`,
    found: (found) => `the school has ${String(found)}`,
    holds: 'holds',
    fails: 'does not hold',
    text: {
      enough_procedures: (minimum, resultsYear) =>
        `There are procedures of ${String(resultsYear)} to judge by, each with at least ${many(minimum, 'participant', 'participants')}.`,
      part_a: (threshold, resultsYear) =>
        `Several procedures of ${String(resultsYear)} where ${threshold} of the participants are below the minimum.`,
      comparable_year: (resultsYear) => `The same procedures exist in ${String(resultsYear - 1)}: the years compare.`,
      part_b: (threshold, resultsYear) =>
        `In the same procedures ${threshold} were below the minimum in ${String(resultsYear - 1)} too.`,
      combined: {
        A_AND_B: 'Conclusion: a school is listed when the share is high this year and was high before.',
        A_ONLY: 'Conclusion: a school is listed when the share is high this year.',
        A_OR_B: 'Conclusion: a school is listed when the share is high this year or repeats.',
      },
    },
    threshold: (percent, isInclusive) => (isInclusive ? `${percent} % or more` : `more than ${percent} %`),
  },
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
    use: {
      used: '',
      not_in_catalogue: 'not in the methodology',
      kind_excluded: 'the methodology does not judge such schools',
      too_few_participants: 'few participants, not counted',
      biased_dropped: 'found not objective, not counted',
    },
    flags: {
      small_n: 'little data',
      reconstructed: 'counts rebuilt from percentages',
      lineage_sum: 'sum over merged schools',
      shared_history: 'history shared before a split',
      pooled: 'data pooled',
      biased: 'signs of bias',
    },
  },
  cluster: {
    heading: 'Where the cluster comes from',
    pooled: (low, participants, share) =>
      `Over the procedures with a high share: ${String(low)} results below the minimum of ${String(participants)}. It is ${share} %.`,
    interval: (interval) =>
      `With so many participants the true share lies, with probability 95 %, between ${interval} %.`,
    sure: 'The whole interval lies in one cluster.',
    unsure: (clusters) =>
      `The interval touches more than one cluster (${clusters}): there are too few participants to be sure.`,
    from: (percent) => `from ${String(percent)} %`,
    above: (percent) => `above ${String(percent)} %`,
  },
  near: {
    heading: 'What would have changed the conclusion',
    none: 'The conclusion is stable: one or two papers would not have changed it.',
    pupils: (count) => many(Math.abs(count), 'participant', 'participants'),
    fewer: (who, where) => `If ${who} fewer were below the minimum${where === null ? '' : ` (${where})`}`,
    more: (who, where) => `If ${who} more were below the minimum${where === null ? '' : ` (${where})`}`,
    outcome: {
      would_leave_list: 'the school would not be listed',
      would_enter_list: 'the school would be listed',
      would_lower_cluster: 'the cluster would be lighter',
      would_raise_cluster: 'the cluster would be heavier',
    },
  },
  history: {
    heading: 'History',
    caption: 'Lists the school was in',
    year: 'List year',
    state: 'School',
    dynamics: 'Against the list before',
    first: 'there is no list before, or the school could not be judged',
    was: (previous) => `${previous} cluster in the list before`,
    wasNot: 'not in the list before',
  },
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

const flow: ListsWebWords['flow'] = {
  title: (from, to, left, fresh, stayed) =>
    `Between the lists of ${String(from)} and ${String(to)} ${schools(left)} left, ${String(fresh)} came, ${String(stayed)} stayed`,
  lead: 'A school that left has data of the new year and is not listed. A school without data is counted apart: nothing is known of it.',
  from: 'Before: list of',
  to: 'After: list of',
  municipalities: 'By municipality',
  schools: 'Schools by name',
  municipality: 'Municipality',
  old: 'Before',
  newList: 'After',
  stayed: 'Stayed',
  left: 'Left',
  new: 'Came',
  goneNoData: 'No data',
  labels: 'What it means',
  region: 'Region',
  school: 'School',
  was: 'Cluster before',
  became: 'Cluster after',
  moves: {
    new: 'Came into the list',
    left: 'Left the list',
    stayed: 'Stayed in the list',
    gone_no_data: 'Were listed, no data of the new year',
  },
  aboutMoves: {
    new: 'These schools were not in the list before.',
    left: 'In the new year the rule no longer holds for them.',
    stayed: 'In both lists.',
    gone_no_data: 'Results are not loaded or the schools are closed. They can not be counted as having left.',
  },
  nobody: 'There are none.',
  export: 'Save the table:',
  one: {
    title: 'Two lists are needed to compare',
    lead: 'There is one list now. Load the results of one more year.',
    action: 'Load results',
  },
  choose: 'Choose two different years: the list is compared with itself.',
};

export const en: ListsWebWords = {
  domain: {
    clusters: { basic: 'basic', moderate: 'moderate', strong: 'strong', below_range: 'below the scale' },
    dynamics: { improved: 'better', unchanged: 'unchanged', worsened: 'worse' },
    reasons: {
      few_procedures: 'too few procedures to judge by',
      no_comparable_year: 'no such procedures the year before',
      kind_excluded: 'the methodology does not judge such schools',
    },
    flowLabels: {},
  },
  list: {
    title: (listed, year, newcomers) => {
      if (listed === 0) return `No school is in the list of ${String(year)}`;
      const start = `${schools(listed)} in the list of ${String(year)}`;
      return newcomers === null ? start : `${start}, ${String(newcomers)} of them for the first time or again`;
    },
    lead: (resultsYear, method, version, date) =>
      `By the results of ${String(resultsYear)}, methodology “${method}”, version ${String(version)}. Computed on ${date}.`,
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
    flowMore: 'Who came and who left, by school',
    listOf: (year) => `list ${String(year)}`,
    stayed: (count) => `stayed ${String(count)}`,
    left: (count) => `left ${String(count)}`,
    new: (count) => `new ${String(count)}`,
    goneNoData: (count) => `${schools(count)} more of the old list have no data: unknown, not left.`,
    picture: (old, listed, stayed, left, fresh) =>
      `Was ${String(old)}, is ${String(listed)}: ${String(stayed)} stayed, ${String(left)} left, ${String(fresh)} new.`,
    municipalities: 'Share of schools listed',
    ofSchools: (listed, all) => `${String(listed)} of ${String(all)}`,
    region: (listed, all, share) => `Region: ${String(listed)} of ${schools(all)}, ${share} %.`,
    allMunicipalities: (count) => `All ${String(count)} municipalities`,
    filterBy: (name) => `Show schools: ${name}`,
    municipality: 'Municipality',
    share: 'Share',
    listedOfAll: 'Listed',
  },
  filters: {
    heading: 'Conditions',
    add: 'Add a condition',
    close: 'Hide conditions',
    clear: 'Remove all',
    remove: (what) => `Remove the condition: ${what}`,
    search: 'Find a school: part of its name, code or login',
    cluster: 'Cluster',
    recurrence: 'Years in the list',
    dynamics: 'Change in a year',
    municipality: 'Municipality',
    anyMunicipality: 'Any',
    smallN: 'Few participants',
    smallNHint: 'Only schools with few participants',
    matching: (matching, all) => `${String(matching)} of ${schools(all)}`,
    matchingAll: schools,
    print: 'Print',
    exports: 'Save what is shown:',
  },
  table: {
    caption: (count) => `Schools that match: ${String(count)}`,
    school: 'School',
    cluster: 'Cluster',
    share: 'Below the minimum, % and interval',
    shareHint:
      'Dot: the share below the minimum over the procedures with a high share. Line: where the true value lies with probability 95 %. Bands: clusters.',
    years: 'Years in the list',
    dynamics: 'Change',
    why: 'Why',
    whyLink: 'why',
    whyOf: (school) => `Why: ${school}`,
    participants: (count) => many(count, 'participant', 'participants'),
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
    yearState: { listed: 'listed', not_listed: 'not listed', no_data: 'no data' },
    dynamicsSince: {
      improved: (was) => `better: was ${was}`,
      worsened: (was) => `worse: was ${was}`,
      unchanged: 'unchanged',
      entered: 'worse: was not listed',
      leftBetter: 'better',
      unknown: 'nothing to compare with',
    },
    more: 'Show more',
    nothing: {
      title: 'Nothing was found',
      filtered: 'No school meets these conditions. Remove one of them or change the query.',
      empty: 'There are no schools in this part of the list.',
    },
  },
  none: {
    title: 'There are no lists yet',
    lead: 'A list comes when results of at least two years running are loaded: the rule compares years.',
    action: 'Load results',
    noYear: (year) => `There is no list of ${String(year)}`,
    noYearLead: 'No results are loaded for it. Choose another year.',
  },
  flow,
  why,
  methods: { federal: 'Federal', yaroslavl: 'Yaroslavl', krasnodar: 'Krasnodar', smolensk: 'Smolensk' },
};
