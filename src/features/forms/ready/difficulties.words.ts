import { atMost, count, field, number, options, seldom, several, words, type ReadyForm } from './ready-form.ts';

/** What stands in the way of schools, asked of their heads; no question is about a single teacher or asks one for paper. */
export const difficulties: ReadyForm = {
  code: 'difficulties',
  subject: 'school',
  isAnonymous: false,
  source: 'Краснодарский край, опрос школ для выявления затруднений; то, на что жалуются школы и координаторы',
  definition: {
    title: 'Затруднения школы: опрос руководителей',
    purpose:
      'Отвечает руководитель школы. По ответам выбирают темы семинаров и сокращают запросы. Учителей опрашивать не нужно.',
    minutes: 8,
    sections: [
      {
        code: 'obstacles_section',
        title: 'Что мешает',
        fields: [
          several(
            'obstacles',
            'Что сильнее всего мешает улучшать результаты',
            options(
              ['staff', 'Не хватает учителей'],
              ['overload', 'Учителя перегружены'],
              ['weak_pupils_skill', 'Мало опыта работы со слабоуспевающими'],
              ['management', 'Управленческой команде трудно спланировать изменения'],
              ['formal', 'Работа сводится к подготовке документов'],
              ['parents', 'Родители мало участвуют'],
              ['motivation', 'У обучающихся низкая мотивация'],
              ['equipment', 'Не хватает оборудования и учебников'],
              ['methodists', 'Муниципальным методистам не хватает времени или подготовки'],
              ['turnover', 'Часто меняются те, кто за это отвечает'],
              ['nothing', 'Ничего из этого'],
            ),
            { most: 5, hint: 'Не больше пяти, самое важное' },
          ),
          words('obstacle_words', 'Другое, своими словами'),
        ],
      },
      {
        code: 'papers_section',
        title: 'Отчёты и запросы',
        fields: [
          count('requests', 'Сколько запросов сведений получила школа за прошлый месяц', {
            hint: 'Письма, таблицы и опросы от всех ведомств; если не считали, отметьте «Нет данных»',
            mayBeUnknown: true,
          }),
          count('repeated', 'Из них спрашивали то, что школа уже сообщала', { mayBeUnknown: true }),
          count('hours', 'Сколько часов в неделю администрация тратит на отчёты', {
            hint: 'Вместе у всех руководителей школы, примерно',
            mayBeUnknown: true,
          }),
        ],
      },
      {
        code: 'help_section',
        title: 'Какая помощь нужна',
        fields: [
          several(
            'help',
            'Что помогло бы в этом году',
            options(
              ['package', 'Единый комплект документов'],
              ['practices', 'Банк практик похожих школ'],
              ['constructor', 'Конструктор плана действий'],
              ['diagnostics', 'Готовая диагностика'],
              ['course', 'Курсы для команды школы'],
              ['curator', 'Куратор или школа-партнёр'],
              ['lessons', 'Помощь учителям по предметам'],
              ['none', 'Помощь не нужна'],
            ),
            { most: 3, hint: 'Не больше трёх' },
          ),
          words('help_words', 'О чём спросить специалистов института'),
        ],
      },
    ],
    checks: [
      atMost(
        'repeated_of_requests',
        field('repeated'),
        field('requests'),
        'Повторных запросов больше, чем всех. Повторные входят в общее число.',
      ),
      seldom(
        'many_hours',
        [field('hours'), '<=', number(120)],
        'Больше 120 часов в неделю на отчёты. Если всё верно, напишите, кто их тратит.',
      ),
    ],
  },
};
