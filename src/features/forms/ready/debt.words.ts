import { atMost, field, jump, options, sum, type ReadyForm } from './ready-form.ts';

const levels = ['primary', 'basic', 'secondary'] as const;
const names = { primary: 'начального', basic: 'основного', secondary: 'среднего' };

/** Academic debt: three levels are asked, the fourth parameter, the school as a whole, is their sum and asked of nobody. */
export const debt: ReadyForm = {
  code: 'debt',
  subject: 'school',
  isAnonymous: false,
  source: 'Ярославская область, мониторинг показателей трека 3: академическая задолженность по четырём параметрам',
  definition: {
    title: 'Академическая задолженность обучающихся',
    purpose:
      'Три уровня образования и итог по школе, который система считает сама. Строки можно заменить параметрами вашего региона. Ответы видит ваш муниципалитет и региональный оператор.',
    minutes: 10,
    sections: [
      {
        code: 'debt_section',
        title: 'Задолженность на конец полугодия',
        fields: [
          {
            code: 'debt',
            label: 'Обучающиеся и те из них, у кого есть академическая задолженность',
            hint: 'Если уровня в школе нет, поставьте 0. Каждого обучающегося считайте один раз, сколько бы ни было предметов',
            isRequired: true,
            type: 'matrix',
            indicators: options(
              ['primary', 'Начальное общее образование'],
              ['basic', 'Основное общее образование'],
              ['secondary', 'Среднее общее образование'],
            ),
            categories: options(['pupils', 'Всего обучающихся'], ['debtors', 'С академической задолженностью']),
            max: 10_000,
          },
          {
            code: 'repeated',
            label: 'Из них не ликвидировали задолженность прошлого полугодия',
            hint: 'Если прошлых сведений не сохранилось, отметьте «Нет данных»',
            isRequired: true,
            mayBeUnknown: true,
            type: 'integer',
            min: 0,
            max: 10_000,
          },
        ],
      },
    ],
    checks: [
      ...levels.map((level) =>
        atMost(
          `debtors_${level}`,
          field(`debt.${level}.debtors`),
          field(`debt.${level}.pupils`),
          `На уровне ${names[level]} общего образования с задолженностью больше, чем всех обучающихся. Проверьте оба числа.`,
        ),
      ),
      atMost(
        'repeated_of_debtors',
        field('repeated'),
        sum(...levels.map((level) => `debt.${level}.debtors`)),
        'Прошлую задолженность сохранили больше обучающихся, чем имеют задолженность сейчас. Они входят в общее число.',
      ),
      jump(
        'basic_jump',
        'debt.basic.debtors',
        ['<=', '2'],
        'С задолженностью на уровне основного общего образования стало больше чем вдвое. Если всё верно, напишите почему.',
      ),
    ],
  },
};
