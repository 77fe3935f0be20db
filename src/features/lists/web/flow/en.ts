import type { FlowWords } from './ru.ts';

const schools = (count: number): string => `${String(count)} ${count === 1 ? 'school' : 'schools'}`;

export const en: FlowWords = {
  title: (from, to, { left, fresh, stayed }) =>
    `Between the lists of ${String(from)} and ${String(to)} ${schools(left)} left, ${String(fresh)} came, ${String(stayed)} stayed`,
  lead: 'A school that left has data of the new year and is not listed. A school without data is counted apart: nothing is known of it.',
  chart: (from, to) => `What changed from ${String(from)} to ${String(to)}`,
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
  total: 'In all',
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
    leadReader: 'There is one list now. The second one comes when the operator loads the results of one more year.',
    action: 'Load results',
  },
  ofSchool: {
    stayed: (from, to) => `is in both lists, of ${String(from)} and ${String(to)}`,
    left: (from, to) => `is in the list of ${String(from)} and no longer in that of ${String(to)}`,
    new: (from, to) => `is in the list of ${String(to)} and was not in that of ${String(from)}`,
    gone_no_data: (from, to) => `is in the list of ${String(from)}, there are no data for that of ${String(to)}`,
    none: (from, to) => `is neither in the list of ${String(from)} nor in that of ${String(to)}`,
  },
  open: 'Why: results and rule',
  choose: 'Choose two different years: the list is compared with itself.',
};
