import { atMost, count, field, jump, one, options, type ReadyForm } from './ready-form.ts';
import type { Field } from '../domain/definition.ts';

const growth = (code: string, label: string, percent: string): Field =>
  one(
    code,
    label,
    options(
      ['reached', `Выросли на ${percent} % и больше`],
      ['less', `Выросли меньше чем на ${percent} %`],
      ['same', 'Не изменились'],
      ['fell', 'Снизились'],
    ),
    { hint: 'По сравнению с прошлым учебным годом; если не измеряли, отметьте «Нет данных»', mayBeUnknown: true },
  );

/** What support gave a school: the eight results that the sources compare, from counts rather than from shares. */
export const supportResults: ReadyForm = {
  code: 'support-results',
  subject: 'school',
  isAnonymous: false,
  source: 'Смоленская область, результаты адресного сопровождения; показатели T1-10…T1-17',
  definition: {
    title: 'Результаты сопровождения школы',
    purpose:
      'Отвечает администрация школы по данным своей системы оценки качества и диагностик. Списки учителей не нужны, только числа.',
    minutes: 15,
    sections: [
      {
        code: 'pupils_section',
        title: 'Обучающиеся',
        fields: [
          growth('motivation', 'Учебная мотивация по внутренней оценке школы', '10'),
          growth('contests_regional', 'Доля участников региональных конкурсов', '10'),
          growth('contests_national', 'Доля участников всероссийских конкурсов', '10'),
          growth('personal_results', 'Личностные результаты', '15'),
        ],
      },
      {
        code: 'teachers_section',
        title: 'Учителя',
        fields: [
          count('teachers', 'Всего учителей', {
            hint: 'Основные работники и внутренние совместители, каждого один раз',
            prefill: { from: 'form', form: 'negative-factors', of: 'teachers' },
          }),
          count('diagnosed', 'Прошли диагностику профессиональных дефицитов', { hint: 'За последние три года' }),
          count('with_deficits', 'Из них выявлены дефициты', {
            hint: 'Если итоги ещё не пришли, отметьте «Нет данных»',
            mayBeUnknown: true,
          }),
          count('eliminated', 'Из них дефициты устранены', {
            hint: 'По повторной диагностике; если её не было, отметьте «Нет данных»',
            mayBeUnknown: true,
          }),
          count('high_deficits', 'Учителя с высоким уровнем дефицитов', { mayBeUnknown: true }),
          count('controlled', 'Из них работа взята под контроль администрации', { mayBeUnknown: true }),
          count('development_plans', 'Учителя с индивидуальным планом развития'),
          count('mentor_pairs', 'Действующие наставнические пары', { hint: 'Пара считается один раз' }),
        ],
      },
    ],
    checks: [
      atMost(
        'diagnosed_of_teachers',
        field('diagnosed'),
        field('teachers'),
        'Диагностику прошли больше учителей, чем работает. Ушедших из школы не считайте.',
      ),
      atMost(
        'deficits_of_diagnosed',
        field('with_deficits'),
        field('diagnosed'),
        'Дефициты выявлены у большего числа учителей, чем прошло диагностику.',
      ),
      atMost(
        'eliminated_of_deficits',
        field('eliminated'),
        field('with_deficits'),
        'Дефициты устранены у большего числа учителей, чем они были выявлены.',
      ),
      atMost(
        'high_of_deficits',
        field('high_deficits'),
        field('with_deficits'),
        'Учителей с высоким уровнем дефицитов больше, чем учителей с дефицитами.',
      ),
      atMost(
        'controlled_of_high',
        field('controlled'),
        field('high_deficits'),
        'Под контролем больше учителей, чем имеют высокий уровень дефицитов.',
      ),
      atMost(
        'plans_of_teachers',
        field('development_plans'),
        field('teachers'),
        'Планов развития больше, чем учителей. На одного учителя считайте один план.',
      ),
      atMost(
        'pairs_of_teachers',
        field('mentor_pairs'),
        field('teachers'),
        'Наставнических пар больше, чем учителей. Пары обучающихся здесь не считаются.',
      ),
      jump(
        'teachers_fewer',
        'teachers',
        ['>=', '0.8'],
        'Учителей стало меньше чем на пятую часть. Если всё верно, напишите почему.',
      ),
    ],
  },
};
