import { yesNo } from './answers.words.ts';
import { atMost, chosen, count, field, number, options, several, type ReadyForm } from './ready-form.ts';
import type { Field } from '../domain/definition.ts';

const whereSeen = (code: string, label: string, of: string): Field => ({
  code,
  label,
  hint: 'Полный адрес, который начинается с https:// или http://',
  isRequired: true,
  mayBeUnknown: true,
  type: 'link',
  visibleWhen: chosen(of, 'yes'),
});

const approvedOn = (code: string, of: string): Field => ({
  ...{ code, label: 'Когда утверждена', isRequired: true, type: 'date', min: '2015-01-01', max: '2099-12-31' },
  visibleWhen: chosen(of, 'yes'),
});

/** A flag and the document behind it. */
export const preventionSchool: ReadyForm = {
  code: 'prevention-school',
  subject: 'school',
  isAnonymous: false,
  source: 'Ярославская область, школы с программой профилактики или антирисковой программой (показатель T3-10)',
  definition: {
    title: 'Программа профилактики в школе',
    purpose: 'Отвечает администрация школы. Достаточно ссылки на сайт, присылать копию не нужно.',
    minutes: 5,
    sections: [
      {
        code: 'documents',
        title: 'Документы',
        fields: [
          yesNo('programme', 'Программа профилактики учебной неуспешности действует', 'Утверждена и идёт в этом году'),
          approvedOn('programme_on', 'programme'),
          whereSeen('programme_link', 'Где посмотреть программу', 'programme'),
          yesNo(
            'anti_risk',
            'Антирисковая программа по рискам неуспешности действует',
            'Риск «Высокая доля обучающихся с рисками учебной неуспешности»',
          ),
          approvedOn('anti_risk_on', 'anti_risk'),
          whereSeen('anti_risk_link', 'Где посмотреть антирисковую программу', 'anti_risk'),
        ],
      },
      {
        code: 'reach',
        title: 'Кого охватывает',
        visibleWhen: { kind: 'any', of: [chosen('programme', 'yes'), chosen('anti_risk', 'yes')] },
        fields: [
          count('measures', 'Сколько мероприятий запланировано на этот год'),
          count('measures_done', 'Из них проведено'),
        ],
      },
    ],
    checks: [
      atMost(
        'done_of_measures',
        field('measures_done'),
        field('measures'),
        'Проведено больше мероприятий, чем запланировано. Добавленные мероприятия тоже считайте запланированными.',
      ),
      {
        code: 'programme_without_measures',
        left: field('measures'),
        is: '>=',
        right: number(1),
        severity: 'warning',
        message: 'Программа действует, но мероприятий нет. Если всё верно, напишите почему.',
      },
    ],
  },
};

export const preventionMunicipality: ReadyForm = {
  code: 'prevention-municipality',
  subject: 'municipality',
  isAnonymous: false,
  source: 'Муниципальные дорожные карты по профилактике учебной неуспешности (показатель T3-13)',
  definition: {
    title: 'Муниципальная дорожная карта профилактики',
    purpose: 'Отвечает муниципальный орган управления образованием. Достаточно ссылки, присылать копию не нужно.',
    minutes: 10,
    sections: [
      {
        code: 'roadmap_section',
        title: 'Дорожная карта',
        fields: [
          yesNo('roadmap', 'Дорожная карта утверждена', 'Приказом, с ответственными и сроками'),
          approvedOn('roadmap_on', 'roadmap'),
          whereSeen('roadmap_link', 'Где посмотреть дорожную карту', 'roadmap'),
          several(
            'contents',
            'Что в ней есть',
            options(
              ['monitoring', 'Мониторинг внутришкольных систем профилактики'],
              ['interviews', 'Собеседования со школами'],
              ['teachers', 'Помощь учителям'],
              ['parents', 'Работа с родителями'],
              ['factors', 'Меры по негативным факторам'],
              ['none', 'Ничего из этого'],
            ),
            { visibleWhen: chosen('roadmap', 'yes') },
          ),
        ],
      },
      {
        code: 'schools_section',
        title: 'Школы муниципалитета',
        fields: [
          count('schools', 'Всего школ', { prefill: { from: 'before' } }),
          count('schools_covered', 'Из них вошли в дорожную карту', { visibleWhen: chosen('roadmap', 'yes') }),
          count('interviewed', 'Со сколькими школами провели собеседование в этом году'),
        ],
      },
    ],
    checks: [
      atMost(
        'covered_of_schools',
        field('schools_covered'),
        field('schools'),
        'В дорожную карту вошли больше школ, чем есть в муниципалитете.',
      ),
      atMost(
        'interviewed_of_schools',
        field('interviewed'),
        field('schools'),
        'Собеседований больше, чем школ. Школу, с которой говорили несколько раз, считайте один раз.',
      ),
      {
        code: 'roadmap_without_schools',
        left: field('schools_covered'),
        is: '>=',
        right: number(1),
        severity: 'warning',
        message: 'Дорожная карта утверждена, но ни одной школы в ней нет. Если всё верно, напишите почему.',
      },
    ],
  },
};
