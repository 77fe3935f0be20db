import { atMost, count, field, jump, number, options, seldom, several, type ReadyForm } from './ready-form.ts';

const factors = options(
  ['rf01', 'Низкий уровень оснащения школы'],
  ['rf02', 'Дефицит педагогических кадров'],
  ['rf03', 'Недостаточная предметная и методическая компетентность педагогических работников'],
  ['rf04', 'Высокая доля обучающихся с ОВЗ'],
  ['rf05', 'Низкое качество преодоления языковых и культурных барьеров'],
  ['rf06', 'Низкая учебная мотивация обучающихся'],
  ['rf07', 'Пониженный уровень школьного благополучия'],
  ['rf08', 'Низкий уровень дисциплины в классе'],
  ['rf09', 'Высокая доля обучающихся с рисками учебной неуспешности'],
  ['rf10', 'Низкий уровень вовлечённости родителей'],
  ['rf11', 'Пониженный уровень качества школьной образовательной и воспитательной среды'],
  ['rf12', 'Несформированность внутришкольной системы повышения квалификации'],
  ['rf13', 'Риски низкой адаптивности учебного процесса'],
);

/** How far each factor shows in a school, with the counts behind it. */
export const negativeFactors: ReadyForm = {
  code: 'negative-factors',
  subject: 'school',
  isAnonymous: false,
  source: 'Краснодарский край, муниципальные аудиты проявления негативных факторов; перечень факторов проекта «500+»',
  definition: {
    title: 'Аудит негативных факторов',
    purpose:
      'Заполняет администрация школы вместе с муниципальным координатором. По ответам выбирают, с каким фактором работать первым.',
    minutes: 35,
    sections: [
      {
        code: 'counts',
        title: 'Числа',
        fields: [
          count('pupils', 'Всего обучающихся', { prefill: { from: 'form', form: 'track3', of: 'pupils' } }),
          count('ovz', 'Обучающиеся с ОВЗ', { prefill: { from: 'form', form: 'track3', of: 'ovz' } }),
          count('non_native', 'Обучающиеся, для которых русский язык не родной', {
            prefill: { from: 'form', form: 'track3', of: 'non_native' },
          }),
          count('low_motivation', 'Обучающиеся с низкой учебной мотивацией', {
            hint: 'По последней диагностике; если её не было, отметьте «Нет данных»',
            mayBeUnknown: true,
          }),
          count('teachers', 'Всего учителей', {
            hint: 'Основные работники и внутренние совместители, каждого один раз',
            prefill: { from: 'before' },
          }),
          count('with_category', 'Учителя с первой или высшей категорией', { prefill: { from: 'before' } }),
          count('vacancies', 'Вакансии учителей', { hint: 'Открытые сейчас, в том числе закрытые совмещением' }),
        ],
      },
      {
        code: 'factors_section',
        title: 'Факторы',
        fields: [
          {
            code: 'factors',
            label: 'Как проявляется каждый фактор',
            hint: 'Основание: диагностика, результаты, беседа, наблюдение. Имена не пишите',
            isRequired: true,
            type: 'table',
            columns: [
              {
                code: 'level',
                label: 'Проявление',
                isRequired: true,
                type: 'choice',
                options: options(['none', 'Нет'], ['some', 'Есть'], ['strong', 'Сильно']),
              },
              { code: 'basis', label: 'Основание', isRequired: false, type: 'text', maxLength: 300 },
            ],
            rows: { fixed: factors },
          },
          several('first', 'С чем школа будет работать в этом году', factors, { most: 3, hint: 'Не больше трёх' }),
        ],
      },
    ],
    checks: [
      atMost('ovz_of_pupils', field('ovz'), field('pupils'), 'Обучающихся с ОВЗ больше, чем всех обучающихся.'),
      atMost(
        'non_native_of_pupils',
        field('non_native'),
        field('pupils'),
        'Обучающихся с неродным русским больше, чем всех обучающихся.',
      ),
      atMost(
        'low_motivation_of_pupils',
        field('low_motivation'),
        field('pupils'),
        'Обучающихся с низкой мотивацией больше, чем всех обучающихся.',
      ),
      atMost(
        'category_of_teachers',
        field('with_category'),
        field('teachers'),
        'Учителей с категорией больше, чем всех учителей.',
      ),
      seldom(
        'many_vacancies',
        [field('vacancies'), '<=', { kind: 'times', factor: '0.5', of: field('teachers') }],
        'Вакансий больше половины числа учителей. Если всё верно, напишите, как закрыты уроки.',
      ),
      seldom('few_teachers', [field('teachers'), '>=', number(1)], 'Учителей нет. Если всё верно, напишите почему.'),
      jump(
        'teachers_fewer',
        'teachers',
        ['>=', '0.8'],
        'Учителей стало меньше чем на пятую часть. Если всё верно, напишите почему.',
      ),
    ],
  },
};
