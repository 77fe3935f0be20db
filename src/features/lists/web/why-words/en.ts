import type { WhyWords } from './ru.ts';

export const en: WhyWords = {
  uncertain: {
    label: 'Few data.',
    several: (clusters) =>
      `Few people took part, so the cluster is not certain: the same data allow ${clusters}. Take it as a hint, not as a judgement.`,
    edge: 'The share lies near the bound of the list: with other people taking part the outcome could have differed.',
  },
  paper: {
    heading: (year) => `Sheet of the school: list of ${String(year)}`,
    method: (name, version, resultsYear) =>
      `Methodology “${name}”, version ${String(version)}; results of ${String(resultsYear)} and ${String(resultsYear - 1)}.`,
    printed: (date) => `Printed on ${date}.`,
    rule: 'The rule and what was found',
    holds: 'yes',
    fails: 'no',
    procedures: 'Results: below the minimum of who took part (share; 95 % interval)',
    procedure: 'Procedure',
    role: 'What it gave',
    left: (count) =>
      `${String(count)} more ${count === 1 ? 'procedure' : 'procedures'} that mattered less or not at all: see the page of the school in the system.`,
    cell: (low, participants, share, interval) =>
      `${String(low)} of ${String(participants)} (${share}\u202f%; ${interval})`,
    near: 'What would have changed the outcome',
    history: 'History',
    signed: 'I have read this sheet: ______________________________  Date: ______________',
  },
};
