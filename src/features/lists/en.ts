import { readableType, type Procedure } from '#features/results/domain/procedure.ts';
import { nameProcedure } from './domain/procedure-name.ts';
import { englishProcedures } from './domain/procedure-names.words.ts';
import type { ClusterAggregate, SmallSchoolPooling } from '#features/methodology/domain/parameters.ts';
import type { ClusterOutcome, HistoryState } from './domain/evaluation.ts';
import type { Explanation, ExplanationStep, NearMiss } from './domain/explanation.ts';
import type { ListsWords } from './domain/words.ts';

function procedure(tested: Procedure, key: string): string {
  return nameProcedure(tested, key, englishProcedures);
}

const clusters: ListsWords['clusters'] = {
  basic: 'basic',
  moderate: 'moderate',
  strong: 'strong',
  below_range: 'below the clusters',
};

const recurrences: ListsWords['recurrences'] = {
  crisis: 'three years in a row or longer',
  repeat_consecutive: 'two years in a row',
  repeat_in_5y: 'at least twice in five years',
  first_time: 'for the first time',
};

const reasons: ListsWords['reasons'] = {
  few_procedures: 'too few procedures with enough participants',
  no_comparable_year: 'no same procedure in the year before',
  kind_excluded: 'this kind of school is left out',
};

function percent(text: string): string {
  return `${text}%`;
}

function count(amount: number, one: string): string {
  return `${String(amount)} ${amount === 1 ? one : `${one}s`}`;
}

function atLeast({ thresholds, isInclusive }: Explanation): string {
  const word = isInclusive ? 'at least' : 'more than';
  const typeOf = (type: string): string => englishProcedures.types[type] ?? readableType(type);
  return thresholds
    .map((limit, index) => {
      const share = `${word} ${percent(String(limit.percent))}${index === 0 ? ' of its participants' : ''}`;
      return thresholds.length === 1 ? share : `${share} (${limit.types?.map(typeOf).join(', ') ?? 'all others'})`;
    })
    .join(', ');
}

const poolingRules: Readonly<Record<SmallSchoolPooling, readonly string[]>> = {
  none: [],
  pool_years: [
    'With fewer, a result is summed with the same procedure of the year before and compared with years before that.',
  ],
  pool_grades: ['With fewer, results of different grades in one subject are summed.'],
};

function rule(explanation: Explanation): string[] {
  const { year, resultsYear, minParticipants, pooling, steps } = explanation;
  const needed = (code: ExplanationStep['code']): number => steps.find((step) => step.code === code)?.needed ?? 0;
  const partA = `in ${String(resultsYear)} it had at least ${count(needed('part_a'), 'procedure')} with a low result`;
  const years = pooling === 'pool_years' ? '' : `, in ${String(resultsYear - 1)} and ${String(resultsYear)}`;
  const partB = `at least ${count(needed('part_b'), 'procedure')} had a low result two years running${years}`;
  return [
    `A procedure has a low result when ${atLeast(explanation)} stayed below the minimum.`,
    `Procedures of the catalogue with at least ${count(minParticipants, 'participant')} are counted.`,
    ...poolingRules[pooling],
    `A school can be judged when in ${String(resultsYear)} it had at least ${count(needed('enough_procedures'), 'such procedure')}.`,
    ...{
      A_AND_B: [`A school is on the ${String(year)} list when both are true:`, `  A) ${partA};`, `  B) ${partB}.`],
      A_ONLY: [`A school is on the ${String(year)} list when ${partA}.`],
      A_OR_B: [
        `A school is on the ${String(year)} list when one of these is true:`,
        `  A) ${partA};`,
        `  B) ${partB}.`,
      ],
    }[explanation.rule],
  ];
}

function step({ code, holds, needed, found }: ExplanationStep, explanation: Explanation): string {
  const counts = `at least ${String(needed ?? 0)} needed, ${String(found ?? 0)} found`;
  switch (code) {
    case 'enough_procedures':
      return `Procedures to judge by in ${String(explanation.resultsYear)}: ${counts}.`;
    case 'part_a':
      return `A) Procedures with a low result: ${counts}.`;
    case 'comparable_year':
      return `Procedures that can be compared with the year before: ${counts}.`;
    case 'part_b':
      return `B) Procedures with a low result two years running: ${counts}.`;
    case 'combined':
      return holds
        ? 'The rule holds: the school is on the list.'
        : 'The rule does not hold: the school is not on the list.';
  }
}

function verdict({ verdict: code, year, cluster, reason }: Explanation): string {
  switch (code) {
    case 'listed':
      return `The school is on the ${String(year)} list${cluster === null ? '' : `, cluster: ${clusters[cluster]}`}.`;
    case 'warning':
      return `The school is not on the ${String(year)} list, yet at least one procedure has a low result: an early warning.`;
    case 'not_listed':
      return `The school is not on the ${String(year)} list: no low results were found.`;
    case 'not_evaluable':
      return `The rule of the ${String(year)} list cannot judge this school: ${reason === null ? 'data are missing' : reasons[reason]}. This does not mean that its results are good or bad.`;
  }
}

const effects: Readonly<Record<NearMiss['kind'], string>> = {
  would_leave_list: 'the school would not be on the list',
  would_enter_list: 'the school would be on the list',
  would_lower_cluster: 'the cluster would be lower',
  would_raise_cluster: 'the cluster would be higher',
};

function nearMiss({
  kind,
  pupils,
  procedure,
}: {
  kind: NearMiss['kind'];
  pupils: number;
  procedure: string | null;
}): string {
  const where = procedure === null ? 'over several procedures together' : `in “${procedure}”`;
  const size = count(Math.abs(pupils), 'participant');
  return `With ${size} ${pupils < 0 ? 'fewer' : 'more'} below the minimum ${where}, ${effects[kind]}.`;
}

function boundsOf(cluster: ClusterOutcome, bounds: Explanation['clusterBounds']): string {
  const [basic, moderate, strong] = bounds.map(String) as [string, string, string];
  return {
    basic: `from ${basic} to ${percent(moderate)}`,
    moderate: `from ${moderate} to ${percent(strong)}`,
    strong: `above ${percent(strong)}`,
    below_range: `under ${percent(basic)}`,
  }[cluster];
}

const aggregates: Readonly<Record<ClusterAggregate, string>> = {
  pooled_low: 'Procedures with a low result together',
  pooled_all: 'All procedures to judge by together',
  max_low: 'The highest share among the procedures with a low result',
  mean_low: 'The mean share of the procedures with a low result',
};

function pooled(explanation: Explanation): string {
  const { low, participants, sharePercent, wilsonLowPercent, wilsonHighPercent, cluster, clusterBounds } = explanation;
  const { procedures, resultsYear } = explanation;
  if (sharePercent === null) {
    const isJudged = procedures.some(({ year, use }) => year === resultsYear && use === 'used');
    if (!isJudged) return `In ${String(resultsYear)} there are no procedures to judge by.`;
    return `In ${String(resultsYear)} no procedure has a low result.`;
  }
  const share =
    wilsonLowPercent === null || wilsonHighPercent === null
      ? percent(sharePercent)
      : `${String(low)} of ${String(participants)}, that is ${percent(sharePercent)} (95% interval: ${wilsonLowPercent} to ${percent(wilsonHighPercent)})`;
  const start = `${aggregates[explanation.clusterAggregate]}: ${share}.`;
  return cluster === null ? start : `${start} Cluster: ${clusters[cluster]} (${boundsOf(cluster, clusterBounds)}).`;
}

const dynamicsWords: ListsWords['dynamics'] = { improved: 'better', unchanged: 'unchanged', worsened: 'worse' };

const absences: Readonly<Record<HistoryState, string>> = {
  listed: 'on it',
  not_listed: 'not on it',
  not_evaluable: 'not on it: it could not be judged',
  no_data: 'not on it: too few data for the rule',
};

function dynamics({ dynamics: change, previousCluster, year, history, verdict: now }: Explanation): string {
  const state = history.find((one) => one.year === year - 1)?.state;
  if (now === 'not_evaluable') return `Change: unknown, the ${String(year)} list cannot judge the school.`;
  if (change === null && state === 'not_evaluable')
    return `Change: unknown, the ${String(year - 1)} list could not judge the school.`;
  if (change === null) return 'Change: nothing to compare with.';
  const before = previousCluster === null ? absences[state ?? 'not_listed'] : `cluster: ${clusters[previousCluster]}`;
  return `Change since the ${String(year - 1)} list (${before}): ${dynamicsWords[change]}.`;
}

export const en: ListsWords = {
  clusters,
  listChange: ({ year, listed, entered, left, previous }) => {
    const now = `list of ${String(year)}, ${String(listed)} ${listed === 1 ? 'school' : 'schools'}`;
    return previous === null ? now : `${now}; ${String(entered)} came, ${String(left)} left`;
  },
  recurrences,
  dynamics: dynamicsWords,
  reasons,
  verdicts: {
    listed: 'on the list',
    warning: 'early warning',
    not_listed: 'not on the list',
    not_evaluable: 'cannot be judged',
  },
  uses: {
    used: 'counted',
    not_in_catalogue: 'not in the catalogue of the method',
    kind_excluded: 'this kind of school is left out',
    too_few_participants: 'too few participants, not counted',
    biased_dropped: 'signs of bias, not counted',
  },
  flags: {
    small_n: 'few data',
    reconstructed: 'rebuilt from percentages',
    lineage_sum: 'with the schools merged in',
    shared_history: 'results of the school before the split',
    pooled: 'pooled because of few participants',
    biased: 'signs of bias',
  },
  historyStates: {
    listed: 'on the list',
    not_listed: 'not on the list',
    not_evaluable: 'could not be judged',
    no_data: 'no data',
  },
  moves: { stayed: 'stayed', left: 'left', new: 'new', gone_no_data: 'no data' },
  flowLabels: {
    no_listed: 'no schools on the list',
    none_left: 'none left of the old list',
    no_new: 'no new schools',
    number_grew: 'the number grew',
    must_audit: 'has new schools: negative factors must be audited',
  },
  number: (text) => text,
  percent,
  procedure,
  explanation: {
    title: ({ verdict: code, year }) =>
      ({
        listed: `Why the school is on the ${String(year)} list`,
        warning: `Why the school is not on the ${String(year)} list, but has an early warning`,
        not_listed: `Why the school is not on the ${String(year)} list`,
        not_evaluable: `Why it cannot be said whether the school belongs on the ${String(year)} list`,
      })[code],
    school: ({ school, schoolName, municipality }) =>
      [schoolName, `code ${school}`, municipality].filter((part) => part !== null).join(', '),
    verdict,
    basis: ({ methodology, year, resultsYear }) =>
      `The ${String(year)} list is made of the results of ${String(resultsYear)}. Method “${methodology.name}”, version ${String(methodology.version)}.`,
    headings: {
      rule: 'The rule',
      steps: 'Needed and found',
      procedures: 'Results by procedure',
      nearMisses: 'What would have changed it',
      history: 'History',
    },
    rule,
    ruleNames: { A_AND_B: 'A and B', A_ONLY: 'A only', A_OR_B: 'A or B' },
    yes: 'yes',
    no: 'no',
    step,
    columns: {
      procedure: 'Procedure',
      year: 'Year',
      low: 'Below the minimum',
      share: 'Share',
      interval: '95% interval',
      remark: 'Remarks',
    },
    isLow: 'low result',
    isRoundedToThreshold: 'below the threshold by exact count',
    isRepeated: 'two years running',
    noParticipants: 'nobody took part',
    countOf: (low, participants) => `${String(low)} of ${String(participants)}`,
    aboutInterval: 'The 95% interval shows how far the share could be off because of few participants.',
    interval: (low, high) => `${low}–${percent(high)}`,
    pooled,
    nearMiss: (miss, procedure) => nearMiss({ ...miss, procedure }),
    noNearMiss: 'No small change of the number below the minimum would have changed it.',
    recurrence: (code) => `On the list: ${recurrences[code]}.`,
    olderHistory: 'The school was on the list before these years, too.',
    dynamics,
    inherited: ({ school, year, cluster, decision = null }) => {
      const said = {
        confirmed: 'this counts for the merged school.',
        refused: 'this does not pass to the merged school.',
        none: 'someone has to decide whether this passes to the merged school.',
      };
      return `The school merged in (code ${school}) was on the ${String(year)} list${cluster === null ? '' : `, cluster: ${clusters[cluster]}`}: ${said[decision ?? 'none']}`;
    },
  },
};
