import type { Ready } from '../domain/catalogue.ts';
import type { Measure } from '../domain/definition.ts';
import { answerOf, anyOf, chosenOf, part, ready, sum, unit } from './ready-indicator.ts';

const of = answerOf('track3');
const has = chosenOf('track3');
const weakAndFailing = sum(of('weak'), of('failing'));
const krasnodar = 'Мониторинг трека 3, Краснодарский край, первое полугодие 2023 года; форма «track3»';
const yaroslavl = 'Ярославская область, показатели трека 3';
const group = 'track3';
const schools = { denominatorTitle: 'школы, которые ответили', denominator: unit } as const;
const up = { direction: 'up' } as const;

const inSchool = chosenOf('prevention-school');
const onSite = (code: string): Measure => chosenOf('site-check')(`has_${code}`);
const documents = [
  ['regulation', 'Положение'],
  ['roadmap', 'Дорожная карта'],
  ['programme', 'Программа профилактики'],
  ['anti_risk', 'Антирисковая программа'],
  ['plan_section', 'Раздел плана работы школы'],
] as const;

const debt = (level: string): Measure => answerOf('debt')(`debt.${level}.debtors`);
const pupils = (level: string): Measure => answerOf('debt')(`debt.${level}.pupils`);
const indebted = (code: string, title: string, levels: readonly string[]): Ready =>
  ready(code, {
    ...{ title, group, numeratorTitle: 'с академической задолженностью', denominatorTitle: 'все обучающиеся' },
    ...{ numerator: sum(...levels.map(debt)), denominator: sum(...levels.map(pupils)), direction: 'down' },
    source: `${yaroslavl}: четыре параметра; форма «debt»`,
  });

/** Prevention of failure: what schools answer once a half-year. */
export const trackThreeIndicators: readonly Ready[] = [
  ready('T3-01', {
    ...{ title: 'Слабоуспевающие и неуспевающие обучающиеся', group, numerator: weakAndFailing },
    ...{ numeratorTitle: 'слабоуспевающие и неуспевающие', denominatorTitle: 'все обучающиеся' },
    ...{ denominator: of('pupils'), direction: 'down', source: krasnodar },
  }),
  ready('T3-02', {
    ...{ title: 'Слабоуспевающие и неуспевающие с индивидуальным маршрутом', group, numerator: of('routes') },
    ...{ numeratorTitle: 'имеют маршрут', denominatorTitle: 'слабоуспевающие и неуспевающие' },
    ...{ denominator: weakAndFailing, ...up, source: krasnodar },
  }),
  ready('T3-03', {
    ...{ title: 'Обучающиеся с ОВЗ', group, numerator: of('ovz'), denominator: of('pupils'), source: krasnodar },
    ...{ numeratorTitle: 'с ОВЗ', denominatorTitle: 'все обучающиеся' },
  }),
  ready('T3-04', {
    ...{ title: 'Обучающиеся, для которых русский язык не родной', group, numerator: of('non_native') },
    ...{ numeratorTitle: 'русский язык не родной', denominatorTitle: 'все обучающиеся' },
    ...{ denominator: of('pupils'), source: krasnodar },
  }),
  ready('T3-05', {
    ...{ title: 'Школы с дополнительными курсами против неуспешности', group, numerator: has('extra_courses') },
    ...{ numeratorTitle: 'курсы есть', ...schools, ...up, source: krasnodar },
  }),
  ready('T3-06', {
    ...{ title: 'Неуспевающие, которые посещают дополнительные занятия', group, numerator: of('attending') },
    ...{ numeratorTitle: 'посещают занятия', denominatorTitle: 'неуспевающие', denominator: of('failing') },
    ...{ ...up, source: krasnodar },
  }),
  ready('T3-07', {
    ...{ title: 'Школы с должностью педагога-тьютора', group, numerator: has('tutor_post') },
    ...{ numeratorTitle: 'должность есть', ...schools, ...up, source: krasnodar },
  }),
  ready('T3-08', {
    ...{ title: 'Школы с психологической программой для родителей', group, numerator: has('parents_programme') },
    ...{ numeratorTitle: 'программа есть', ...schools, ...up, source: krasnodar },
  }),
  ready('T3-09', {
    ...{ title: 'Школы, где методическая служба учит работе со слабоуспевающими', group, ...schools, ...up },
    ...{ numerator: has('methodical_service'), numeratorTitle: 'учит', source: krasnodar },
  }),
  ready('T3-10', {
    ...{
      title: 'Школы с программой профилактики или антирисковой программой',
      group,
      unit: 'count',
      ...schools,
      ...up,
    },
    ...{ numerator: anyOf(inSchool('programme'), inSchool('anti_risk')), numeratorTitle: 'программа действует' },
    source: `${yaroslavl}: 9 школ в январе 2022 года, 49 в январе 2023 года; форма «prevention-school»`,
  }),
  indebted('T3-11', 'Обучающиеся с академической задолженностью', ['primary', 'basic', 'secondary']),
  indebted('T3-11-1', 'Задолженность на уровне начального образования', ['primary']),
  indebted('T3-11-2', 'Задолженность на уровне основного образования', ['basic']),
  indebted('T3-11-3', 'Задолженность на уровне среднего образования', ['secondary']),
  ready('T3-12', {
    ...{ title: 'Документы системы профилактики на сайтах школ', group, unit: 'distribution', ...schools },
    ...{ numerator: anyOf(...documents.map(([code]) => onSite(code))), numeratorTitle: 'опубликован хотя бы один' },
    ...{ parts: documents.map(([code, label]) => part(code, label, onSite(code))), ...up },
    source: `${yaroslavl}, проверка сайтов; форма «site-check»`,
  }),
  ready('T3-13', {
    ...{ title: 'Муниципалитеты с дорожной картой профилактики', group, unit: 'count', subject: 'municipality' },
    ...{
      numerator: chosenOf('prevention-municipality')('roadmap'),
      numeratorTitle: 'карта есть',
      denominator: unit,
      ...up,
    },
    denominatorTitle: 'муниципалитеты, которые ответили',
    source: 'Краснодарский край: 43 дорожные карты; форма «prevention-municipality»',
  }),
];
