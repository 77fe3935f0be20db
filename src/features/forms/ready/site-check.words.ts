import { yesNo } from './answers.words.ts';
import { chosen, one, options, words, type ReadyForm } from './ready-form.ts';
import type { Section } from '../domain/definition.ts';

/** One flag for each kind of document, and where it was seen. */
function kind(code: string, title: string, hint: string): Section {
  const has = `has_${code}`;
  return {
    code,
    title,
    fields: [
      yesNo(has, `${title}: есть на сайте`, hint),
      {
        code: `link_${code}`,
        label: 'Ссылка на документ',
        hint: 'Полный адрес, который начинается с https:// или http://',
        isRequired: true,
        type: 'link',
        visibleWhen: chosen(has, 'yes'),
      },
    ],
  };
}

/** What shows on a school's site that its system of prevention exists; looked at by an expert, not asked of the school. */
export const siteCheck: ReadyForm = {
  code: 'site-check',
  subject: 'school',
  isAnonymous: false,
  source: 'Ярославская область, мониторинг сайтов школ: документы системы профилактики учебной неуспешности',
  definition: {
    title: 'Проверка сайта: документы о профилактике учебной неуспешности',
    purpose:
      'Заполняет эксперт, школа ничего не присылает. По ответам видно, в каких школах документы опубликованы и где им помочь.',
    minutes: 10,
    sections: [
      {
        code: 'site',
        title: 'Сайт',
        fields: [
          {
            code: 'checked_on',
            label: 'День проверки',
            isRequired: true,
            type: 'date',
            min: '2020-01-01',
            max: '2099-12-31',
          },
          one(
            'site_state',
            'Сайт школы',
            options(['works', 'Открывается'], ['fails', 'Не открывается'], ['none', 'Сайта нет']),
            { hint: 'Если не открылся, попробуйте ещё раз в другой день' },
          ),
        ],
      },
      ...[
        kind('regulation', 'Положение', 'О системе профилактики или о работе со слабоуспевающими'),
        kind('roadmap', 'Дорожная карта', 'План действий со сроками, действующий в этом учебном году'),
        kind('programme', 'Программа профилактики', 'Отдельный документ, утверждённый школой'),
        kind(
          'anti_risk',
          'Антирисковая программа',
          'По риску «Высокая доля обучающихся с рисками учебной неуспешности»',
        ),
        kind('plan_section', 'Раздел плана работы школы', 'Раздел или пункты о профилактике неуспешности'),
        kind('other', 'Другой документ', 'Всё, что ещё подтверждает систему профилактики'),
      ].map((section) => ({ ...section, visibleWhen: chosen('site_state', 'works') })),
      { code: 'remark_section', title: 'Заметки', fields: [words('remark', 'Что стоит подсказать школе')] },
    ],
    checks: [],
  },
};
