import { one, options, several, type ReadyForm } from './ready-form.ts';

/** The same five questions to parents, pupils and teachers: their answers are laid beside each other. */
export const helpSurvey: ReadyForm = {
  code: 'help-survey',
  subject: 'school',
  isAnonymous: true,
  source: 'Собственная анкета: пять вопросов о помощи в учёбе, одинаковых для родителей, обучающихся и учителей',
  definition: {
    title: 'Помощь в учёбе',
    purpose: 'По желанию и без имени. Итоги читают школа и управление образования, если ответов достаточно.',
    minutes: 3,
    sections: [
      {
        code: 'help',
        title: 'Как в школе помогают учиться',
        fields: [
          one(
            'gets_help',
            'Можно ли получить помощь, если тема непонятна',
            options(
              ['always', 'Всегда'],
              ['mostly', 'Чаще всего'],
              ['seldom', 'Редко'],
              ['never', 'Нет'],
              ['unknown', 'Трудно сказать'],
            ),
          ),
          several(
            'helpers',
            'Кто помогает разобраться',
            options(
              ['teacher', 'Учитель на уроке'],
              ['extra', 'Дополнительные занятия в школе'],
              ['classmates', 'Одноклассники'],
              ['family', 'Семья'],
              ['tutor', 'Репетитор'],
              ['nobody', 'Никто'],
            ),
            { hint: 'Можно отметить несколько' },
          ),
          one(
            'knows_marks',
            'Понятно ли, за что поставлена отметка',
            options(['yes', 'Да'], ['mostly', 'Чаще всего'], ['seldom', 'Редко'], ['no', 'Нет']),
          ),
          one(
            'calm',
            'Спокойно ли в школе',
            options(['yes', 'Да'], ['mostly', 'Чаще всего'], ['seldom', 'Редко'], ['no', 'Нет']),
          ),
          {
            ...{ code: 'hours', label: 'Сколько часов дополнительных занятий в неделю нужно', type: 'integer' },
            ...{ isRequired: false, min: 0, max: 20, hint: 'Если не нужны, напишите 0; вопрос можно пропустить' },
          },
        ],
      },
    ],
    checks: [],
  },
};
