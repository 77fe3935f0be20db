import type { Expectation, ParameterProblem } from './domain/settings.ts';
import type { MethodologyProblem } from './domain/find-methodology.ts';

const expected: Readonly<Record<Expectation, (options: readonly string[]) => string>> = {
  assignment: () => 'ПАРАМЕТР=ЗНАЧЕНИЕ',
  known_name: ([nearest]) =>
    nearest === undefined ? 'известный параметр' : `известный параметр; возможно, ${nearest}`,
  json: () => 'правильный JSON',
  object: () => 'объект с полями',
  required: () => 'обязательное значение',
  true_or_false: () => 'true или false',
  one_of: (options) => `одно из: ${options.join(', ')}`,
  percent: () => 'число от 0 до 100, не больше трёх знаков после запятой',
  count_from_1: () => 'целое число не меньше 1',
  count_from_0: () => 'целое число не меньше 0',
  years_0_to_5: () => 'целое число от 0 до 5',
  years_1_to_50: () => 'целое число от 1 до 50',
  ascending_bounds: () => 'три числа от 0 до 100 по возрастанию, например 30,40,50',
  patterns: () => '* или список образцов в JSON, например [{"type":"VPR","subject":"ru","grades":[4,5,6,7,8]}]',
  kinds: () => 'виды школ через запятую',
  grades: () => 'список классов от 1 до 12',
  name: () => 'имя из букв, цифр, дефиса и подчёркивания, не длиннее 80 знаков',
  text: () => 'непустой текст',
  list_year: () => 'год списка от 1990 до 2100 или null',
};

export const ru = {
  problem: ({ path, found, expected: code, options }: ParameterProblem): string => {
    const where = path === '' ? 'Методика' : path;
    return `${where}: ${found === '' ? 'значения нет' : `найдено «${found}»`}, ожидается ${expected[code](options)}.`;
  },
  notFound: (problem: MethodologyProblem): string => {
    if (problem.code === 'unknown_methodology') {
      const near = problem.nearest === null ? '' : ` Возможно, имелась в виду «${problem.nearest}».`;
      return `Методики «${problem.name}» нет. Есть: ${problem.known.join(', ')}.${near}`;
    }
    const from = problem.from === null ? '' : ` с ${String(problem.from)} года`;
    const to = problem.to === null ? '' : ` по ${String(problem.to)} год`;
    return `Методика «${problem.name}» не действует для списка ${String(problem.year)} года: она действует${from}${to}.`;
  },
};

export type MethodologyWords = typeof ru;
