import { atMost, chosen, count, field, number, one, options, several, words, type ReadyForm } from './ready-form.ts';

/** Twice a year, in April and November: two waves of the same form are laid beside each other. */
export const curatorPulse: ReadyForm = {
  code: 'curator-pulse',
  subject: 'school',
  isAnonymous: false,
  source: 'Ярославская область, опрос школ о пользе кураторов: апрель и ноябрь, пять ступеней',
  definition: {
    title: 'Польза куратора',
    purpose:
      'Отвечает руководитель школы, два раза в год. Ответы показывают, где куратору нужна помощь; школу по ним не оценивают.',
    minutes: 3,
    sections: [
      {
        code: 'pulse',
        title: 'Работа с куратором в этом полугодии',
        fields: [
          one(
            'usefulness',
            'Насколько полезен был куратор',
            options(
              ['useless', 'Бесполезен'],
              ['rather_useless', 'Скорее бесполезен'],
              ['neutral', 'Трудно сказать'],
              ['rather_useful', 'Скорее полезен'],
              ['most_useful', 'Очень полезен'],
            ),
          ),
          count('meetings', 'Сколько было встреч с куратором', { hint: 'В школе и по видеосвязи, за это полугодие' }),
          count('at_school', 'Из них в школе'),
          several(
            'helped_with',
            'В чём куратор помог',
            options(
              ['profile', 'Разобрать рисковый профиль'],
              ['programme', 'Написать программу и дорожную карту'],
              ['lessons', 'Посетить и разобрать уроки'],
              ['teachers', 'Подобрать обучение учителям'],
              ['partners', 'Найти школу-партнёра'],
              ['other', 'В другом'],
            ),
            {
              isRequired: false,
              visibleWhen: {
                kind: 'any',
                of: [chosen('usefulness', 'rather_useful'), chosen('usefulness', 'most_useful')],
              },
            },
          ),
          words('change', 'Что изменить в работе куратора'),
        ],
      },
    ],
    checks: [
      atMost(
        'at_school_of_meetings',
        field('at_school'),
        field('meetings'),
        'Встреч в школе больше, чем всех встреч. Встречи в школе входят в общее число.',
      ),
      {
        code: 'useful_without_meetings',
        left: field('meetings'),
        is: '>=',
        right: number(1),
        when: chosen('usefulness', 'most_useful'),
        severity: 'warning',
        message: 'Куратор очень полезен, но встреч не было. Если всё верно, напишите, как он помогал.',
      },
    ],
  },
};
