import { atMost, chosen, count, field, jump, one, options, sum, words, type ReadyForm } from './ready-form.ts';
import type { Field } from '../domain/definition.ts';

const states = options(['works', 'Работает'], ['partly', 'Есть частично'], ['no', 'Нет']);
const part = (code: string, label: string, hint: string): Field => one(code, label, states, { hint });

/** Whether the in-school system of prevention is formed: its eight parts, and what it did in numbers. */
export const preventionSystem: ReadyForm = {
  code: 'prevention-system',
  subject: 'school',
  isAnonymous: false,
  source: 'Краснодарский край, аудит сформированности системы внутришкольной профилактики учебной неуспешности',
  definition: {
    title: 'Аудит внутришкольной системы профилактики учебной неуспешности',
    purpose:
      'Отвечает администрация школы. Видно, каких частей системы не хватает и что она дала обучающимся. Копии документов не нужны.',
    minutes: 20,
    sections: [
      {
        code: 'parts',
        title: 'Из чего состоит система',
        fields: [
          part('regulation', 'Положение или порядок', 'Принято школой и действует в этом учебном году'),
          part('responsible', 'Ответственный в администрации', 'Назначен приказом и ведёт эту работу'),
          part('early_signs', 'Раннее выявление', 'Понятно, по каким признакам и когда замечают трудности'),
          part('causes', 'Выяснение причин', 'Психолог, классный руководитель и родители участвуют'),
          part('individual_routes', 'Индивидуальные маршруты', 'Составляются и пересматриваются'),
          part('extra_lessons', 'Дополнительные занятия', 'Стоят в расписании'),
          part('parents_work', 'Работа с родителями', 'Регулярно, а не только на собраниях'),
          part('teacher_support', 'Помощь учителям', 'Наставники, взаимные посещения, разбор трудных случаев'),
        ],
      },
      {
        code: 'work',
        title: 'Что сделано за полугодие',
        fields: [
          count('found', 'Сколько обучающихся с риском неуспешности выявлено', {
            hint: 'Каждого один раз, сколько бы ни было предметов',
          }),
          count('with_route', 'Из них имеют индивидуальный маршрут'),
          count('improved', 'Из них вышли из риска к концу полугодия', {
            hint: 'Если ещё не подводили итоги, отметьте «Нет данных»',
            mayBeUnknown: true,
          }),
          count('pupils', 'Всего обучающихся', { prefill: { from: 'form', form: 'track3', of: 'pupils' } }),
        ],
      },
      {
        code: 'place',
        title: 'Где посмотреть',
        fields: [
          {
            code: 'link',
            label: 'Ссылка на положение на сайте школы',
            isRequired: false,
            type: 'link',
            visibleWhen: chosen('regulation', 'works'),
          },
          words('missing', 'Чего не хватает, чтобы система работала'),
        ],
      },
    ],
    checks: [
      atMost(
        'found_of_pupils',
        field('found'),
        field('pupils'),
        'Выявлено больше обучающихся, чем всего учится. Проверьте оба числа.',
      ),
      atMost(
        'route_of_found',
        field('with_route'),
        field('found'),
        'Маршрутов больше, чем выявленных обучающихся. Маршруты остальных здесь не считаются.',
      ),
      atMost(
        'improved_of_found',
        field('improved'),
        field('found'),
        'Вышли из риска больше обучающихся, чем выявлено. Проверьте оба числа.',
      ),
      {
        code: 'route_without_routes',
        left: field('with_route'),
        is: '=',
        right: { kind: 'number', value: '0' },
        when: chosen('individual_routes', 'no'),
        severity: 'error',
        message: 'Отмечено, что маршрутов нет, но указано, сколько обучающихся их имеют. Исправьте один из ответов.',
      },
      {
        code: 'risk_as_in_monitoring',
        left: field('found'),
        is: '<=',
        right: { kind: 'times', factor: '2', of: { kind: 'other', form: 'track3', of: 'weak' } },
        when: { kind: 'compare', left: sum('found'), is: '>', right: { kind: 'number', value: '10' } },
        severity: 'warning',
        message:
          'Выявлено вдвое больше обучающихся, чем слабоуспевающих в мониторинге. Если всё верно, напишите почему.',
      },
      jump(
        'found_jump',
        'found',
        ['<=', '2'],
        'Выявлено больше чем вдвое против прошлого раза. Если всё верно, напишите почему.',
      ),
    ],
  },
};
