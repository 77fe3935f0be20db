import type { Expectation } from './domain/settings.ts';
import type { MethodologyWords } from './ru.ts';

const expected: Readonly<Record<Expectation, (options: readonly string[]) => string>> = {
  assignment: () => 'PARAM=VALUE',
  known_name: ([nearest]) => (nearest === undefined ? 'a known parameter' : `a known parameter; perhaps ${nearest}`),
  json: () => 'valid JSON',
  object: () => 'an object with fields',
  required: () => 'a value',
  true_or_false: () => 'true or false',
  one_of: (options) => `one of: ${options.join(', ')}`,
  percent: () => 'a number from 0 to 100 with at most three decimals',
  count_from_1: () => 'a whole number, 1 or more',
  count_from_0: () => 'a whole number, 0 or more',
  years_0_to_5: () => 'a whole number from 0 to 5',
  years_1_to_50: () => 'a whole number from 1 to 50',
  ascending_bounds: () => 'three ascending numbers from 0 to 100, such as 30,40,50',
  patterns: () => '* or a JSON list of patterns, such as [{"type":"VPR","subject":"ru","grades":[4,5,6,7,8]}]',
  kinds: () => 'kinds of schools, separated by commas',
  grades: () => 'a list of grades from 1 to 12',
  name: () => 'a name of letters, digits, hyphens and underscores, at most 80 characters',
  text: () => 'text that is not empty',
  list_year: () => 'a list year from 1990 to 2100, or null',
};

export const en: MethodologyWords = {
  problem: ({ path, found, expected: code, options }) => {
    const where = path === '' ? 'Method' : path;
    return `${where}: ${found === '' ? 'nothing found' : `found "${found}"`}, expected ${expected[code](options)}.`;
  },
  notFound: (problem) => {
    if (problem.code === 'unknown_methodology') {
      const near = problem.nearest === null ? '' : ` Perhaps "${problem.nearest}" was meant.`;
      return `There is no method "${problem.name}". Known: ${problem.known.join(', ')}.${near}`;
    }
    const from = problem.from === null ? '' : ` from ${String(problem.from)}`;
    const to = problem.to === null ? '' : ` to ${String(problem.to)}`;
    return `The method "${problem.name}" is not valid for the ${String(problem.year)} list: it is valid${from}${to}.`;
  },
};
