import type { Ready } from '../domain/catalogue.ts';
import type { Measure } from '../domain/definition.ts';
import { answerOf, anyOf, chosenOf, part, ready, sum, unit } from './ready-indicator.ts';

const group = 'support';
const form = 'support-results';
const has = chosenOf(form);
const source = (question: string): string =>
  `Смоленская область, результаты поддержки школ; форма «${form}», вопрос «${question}»`;

const share = (code: string, title: string, question: string, numerator: Measure): Ready =>
  ready(code, {
    ...{ title, group, numerator, numeratorTitle: 'школы, где это так', denominator: unit, direction: 'up' },
    ...{ denominatorTitle: 'поддержанные школы, которые ответили', source: source(question) },
  });
const grown = (code: string, title: string, question: string): Ready =>
  share(code, title, question, has(question, 'reached'));
const number = answerOf(form);
/** Every one of those whom it is about. */
const all = (part: string, whole: string): Measure => ({
  ...{ kind: 'reaches', part: number(part), whole: number(whole), percent: 100, isStrict: false },
});
const plans: Measure = {
  ...{ kind: 'reaches', percent: 20, isStrict: true },
  ...{ part: number('development_plans'), whole: number('teachers') },
};

const pulse = [
  ['useless', 'Бесполезен'],
  ['rather_useless', 'Скорее бесполезен'],
  ['neutral', 'Трудно сказать'],
  ['rather_useful', 'Скорее полезен'],
  ['most_useful', 'Очень полезен'],
] as const;
const useful = (option: string): Measure => chosenOf('curator-pulse')('usefulness', option);

/** What support brought: schools answer once a year. */
export const supportIndicators: readonly Ready[] = [
  grown('T1-10', 'Школы с ростом мотивации не меньше чем на 10 %', 'motivation'),
  grown('T1-11-1', 'Школы с ростом участия в региональных конкурсах на 10 %', 'contests_regional'),
  grown('T1-11-2', 'Школы с ростом участия во всероссийских конкурсах на 10 %', 'contests_national'),
  grown('T1-12', 'Школы с ростом личностных результатов не меньше чем на 15 %', 'personal_results'),
  share('T1-13', 'Школы, где все учителя прошли диагностику', 'diagnosed', all('diagnosed', 'teachers')),
  share('T1-14', 'Школы, где дефициты учителей устранены', 'eliminated', all('eliminated', 'with_deficits')),
  share('T1-15', 'Школы, где планы развития есть больше чем у 20 % учителей', 'development_plans', plans),
  share('T1-16', 'Школы с наставническими парами', 'mentor_pairs', anyOf(number('mentor_pairs'))),
  share(
    'T1-17',
    'Школы, где учителя с большими дефицитами под контролем',
    'controlled',
    all('controlled', 'high_deficits'),
  ),
  ready('curator-pulse', {
    ...{ title: 'Польза куратора по мнению школ', group, unit: 'distribution', denominator: unit },
    ...{ numerator: sum(...pulse.map(([code]) => useful(code))), numeratorTitle: 'ответили' },
    ...{
      denominatorTitle: 'школы, которые ответили',
      source: 'Ярославская область, опрос школ; форма «curator-pulse»',
    },
    parts: pulse.map(([code, label]) => part(code, label, useful(code))),
  }),
];
