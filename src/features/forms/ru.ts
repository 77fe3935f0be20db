import type { FieldTypeName } from './domain/definition.ts';
import type { FormChangeFacts } from './domain/form-change.ts';
import type { FormProblem, FormProblemKind } from './domain/form-problem.ts';
import type { FormRefusal } from './domain/refusal.ts';

const types: Readonly<Record<FieldTypeName, string>> = {
  integer: 'целое число',
  decimal: 'дробное число',
  percent: 'доля из двух чисел',
  choice: 'выбор одного',
  many: 'выбор нескольких',
  text: 'текст',
  date: 'дата',
  link: 'ссылка',
  file: 'файл',
  table: 'таблица',
  matrix: 'числа по строкам и столбцам',
};

const refusals: Readonly<Record<FormRefusal, string>> = {
  code_taken: 'Форма с таким кодом уже есть. Выберите другой код.',
  changed_meanwhile:
    'Пока вы писали, черновик сохранил кто-то ещё. Откройте форму заново и внесите свои изменения ещё раз.',
  no_draft: 'У этой формы нет черновика: его уже опубликовали или удалили. Откройте форму заново.',
  has_problems: 'Форму пока нельзя опубликовать. Исправьте то, что отмечено у вопросов.',
  nothing_changed: 'Это уже сделано. Откройте форму заново.',
  never_published: 'Форму ни разу не публиковали, кроме черновика в ней ничего нет. Её можно вывести из работы.',
  is_retired: 'Форма выведена из работы. Сначала верните её в работу.',
};

type Told = Pick<FormProblem, 'found' | 'expected'>;

/** What is wrong, and what to do. */
const problems: Readonly<Record<FormProblemKind, (problem: Told) => string>> = {
  blank: () => 'Здесь пусто: напишите текст.',
  bad_code: ({ found }) =>
    `Код «${found ?? ''}» не подходит: нужны латинские буквы, цифры и знак «_», у вопроса первой идёт строчная буква.`,
  code_twice: ({ found }) => `Код «${found ?? ''}» уже занят: дайте другой.`,
  too_many_fields: ({ found, expected }) =>
    `Вопросов ${found ?? ''}, а можно не больше ${expected ?? ''}: разделите форму на две.`,
  too_complex: ({ expected }) =>
    `Условий и проверок слишком много (больше ${expected ?? ''}): упростите их или разделите форму.`,
  no_fields: () => 'Здесь нет ни одного вопроса: добавьте вопрос.',
  no_options: () => 'Список пуст: добавьте хотя бы одну строку.',
  bad_number: ({ found }) => `«${found ?? ''}» – не число. Пишите цифрами, дробную часть через точку.`,
  bad_day: ({ found }) => `Дня «${found ?? ''}» нет в календаре.`,
  bounds_crossed: ({ found, expected }) =>
    `Наибольшее (${found ?? ''}) меньше наименьшего (${expected ?? ''}): поменяйте их местами.`,
  too_many_digits: ({ found, expected }) =>
    `В числе ${found ?? ''} после точки больше знаков, чем принимает вопрос (${expected ?? ''}).`,
  out_of_range: ({ found, expected }) => `Указано ${found ?? ''}, а можно от и до: ${expected ?? ''}.`,
  no_such_field: ({ found }) => `Вопроса с кодом «${found ?? ''}» в форме нет: выберите другой.`,
  no_such_part: ({ found }) => `«${found ?? ''}» – не число этой формы: укажите часть, строку или столбец вопроса.`,
  no_such_row: ({ found }) => `Строки из «${found ?? ''}» в вопросе нет.`,
  no_such_column: ({ found }) => `Столбца из «${found ?? ''}» в вопросе нет.`,
  no_such_option: ({ found, expected }) =>
    `Варианта «${found ?? ''}» в вопросе нет${expected === null || expected === '' ? '' : `, есть: ${expected}`}.`,
  not_a_number: ({ found }) => `Ответ «${found ?? ''}» – не число: сравнивать и складывать можно только числа.`,
  not_a_choice: () => 'У этого вопроса нет вариантов: выберите вопрос с выбором.',
  not_a_table: () => 'Строки можно посчитать только у таблицы.',
  looks_at_itself: () => 'Показ вопроса зависит от него самого: уберите это условие или одно из тех, что к нему ведут.',
  looks_elsewhere: () =>
    'Показ вопроса может зависеть только от ответов этой же формы, не от прошлого раза и не от других форм. С ними сравнивают в проверках.',
  about_nothing: () =>
    'Проверка не называет ни одного вопроса этой формы: тот, кто отвечает, не сможет ничего исправить.',
  wrong_prefill: ({ expected }) => `Этими сведениями можно заполнить только вопрос другого типа: ${expected ?? ''}.`,
};

const changes: FormsWords['changes'] = {
  'title.changed': ({ from, to }) => `Название: было «${from}», стало «${to}»`,
  'purpose.changed': () => 'Изменено пояснение к форме',
  'minutes.changed': ({ from, to }) => `Время на заполнение: было ${String(from)} мин, стало ${String(to)} мин`,
  'section.added': ({ label }) => `Новый раздел «${label}»`,
  'section.removed': ({ label }) => `Убран раздел «${label}»`,
  'section.renamed': ({ from, to }) => `Раздел «${from}» теперь называется «${to}»`,
  'section.condition': ({ label }) => `Изменено, когда показывается раздел «${label}»`,
  'field.added': ({ label, type }) => `Новый вопрос «${label}» (${types[type]})`,
  'field.removed': ({ label }) => `Убран вопрос «${label}»`,
  'field.moved': ({ label, section }) => `Вопрос «${label}» теперь в разделе «${section}»`,
  'field.retyped': ({ label, from, to }) => `Вопрос «${label}»: был тип «${types[from]}», стал «${types[to]}»`,
  'field.renamed': ({ from, to }) => `Вопрос «${from}» теперь звучит «${to}»`,
  'field.hint': ({ label }) => `Изменена подсказка к вопросу «${label}»`,
  'field.required': ({ label, isRequired }) =>
    `Вопрос «${label}» стал ${isRequired ? 'обязательным' : 'необязательным'}`,
  'field.unknown': ({ label, mayBeUnknown }) =>
    mayBeUnknown
      ? `На вопрос «${label}» можно ответить «нет данных»`
      : `На вопрос «${label}» нельзя ответить «нет данных»`,
  'field.condition': ({ label }) => `Изменено, когда задаётся вопрос «${label}»`,
  'field.prefill': ({ label }) => `Изменено, откуда заранее берётся ответ на вопрос «${label}»`,
  'field.settings': ({ label }) => `Изменены границы или строки вопроса «${label}»`,
  'option.added': ({ label, option }) => `Вопрос «${label}»: новый вариант «${option}»`,
  'option.removed': ({ label, option }) => `Вопрос «${label}»: убран вариант «${option}»`,
  'option.renamed': ({ label, from, to }) => `Вопрос «${label}»: вариант «${from}» теперь называется «${to}»`,
  'check.added': ({ message }) => `Новая проверка: ${message}`,
  'check.removed': ({ message }) => `Убрана проверка: ${message}`,
  'check.changed': ({ message }) => `Изменена проверка: ${message}`,
};

export interface FormsWords {
  readonly types: Readonly<Record<FieldTypeName, string>>;
  readonly refusals: Readonly<Record<FormRefusal, string>>;
  readonly problems: Readonly<Record<FormProblemKind, (problem: Told) => string>>;
  readonly changes: { readonly [K in keyof FormChangeFacts]: (facts: FormChangeFacts[K]) => string };
}

export const ru: FormsWords = { types, refusals, problems, changes };
