import { counted } from '#kernel/plural.ts';
import type { Answerer } from '../../domain/offices.ts';

const holders: Readonly<Record<Answerer, (count: number) => string>> = {
  school: (count) => counted(count, 'школа', 'школы', 'школ'),
  municipality: (count) => counted(count, 'муниципальная служба', 'муниципальные службы', 'муниципальных служб'),
  region: (count) => counted(count, 'региональная служба', 'региональные службы', 'региональных служб'),
  anyone: (count) => counted(count, 'отвечающий', 'отвечающих', 'отвечающих'),
};

export const ru = {
  title: 'Новый мониторинг',
  titleOf: (title: string): string => `Черновик: ${title}`,
  back: 'Все мониторинги',
  lead: 'Четыре шага. До последнего никто ничего не получит.',
  steps: { form: 'Форма', population: 'Кого спросить', term: 'Срок и ответственные', check: 'Проверка и запуск' },
  stepOf: (step: number, all: number, name: string): string => `Шаг ${String(step)} из ${String(all)}. ${name}`,
  next: 'Дальше',
  previous: 'Назад',
  form: 'Форма',
  newForm: 'Нужной формы нет? Создать её на странице форм',
  formHint: 'Опубликованные формы. Минуты – сколько занимает один ответ.',
  formOf: (title: string, minutes: number): string => `${title}, ${counted(minutes, 'минута', 'минуты', 'минут')}`,
  surveyOf: (title: string, minutes: number): string =>
    `${title}, анонимный опрос, ${counted(minutes, 'минута', 'минуты', 'минут')}`,
  survey:
    'Это анонимный опрос: отвечают родители, ученики и учителя по листкам с кодом. Листки печатает и раздаёт школа, имён никто не видит. Итоги откроются, когда приём закончится.',
  choose: 'Выберите',
  noForms: 'Нет ни одной опубликованной формы. Сначала опубликуйте форму в разделе форм.',
  name: 'Как назвать мониторинг',
  nameHint: 'Так его увидят в списке дел и в письмах.',
  answeredBy: 'Кто заполняет',
  confirmedBy: 'Кто подтверждает',
  nobody: 'никто, ответ окончателен',
  periodFrom: 'За какое время: с',
  periodTo: 'по',
  opensOn: 'Начало приёма',
  dueOn: 'Последний день',
  graceDays: 'Льготных дней',
  graceHint: 'Ответ в эти дни не считается поздним, но отмечается. Выходные считаются.',
  document: 'Основание',
  documentHint: 'Письмо или приказ, по которому спрашиваете.',
  needed: {
    formId: 'Выберите форму',
    title: 'Назовите мониторинг',
    subject: 'Выберите, о ком форма: о школах или о муниципалитетах, как рассчитана сама форма',
    rule: 'Выберите условие до конца',
    date: 'Выберите день',
    crossed: 'Последний день раньше первого',
    graceDays: 'Число от 0 до 60',
  },
  counting: 'Считаем нагрузку…',
  asks: (units: string, minutes: number): string =>
    `Спросят ${units}, по ${counted(minutes, 'минуте', 'минуты', 'минут')} на ответ`,
  surveys: (schools: number, minutes: number): string =>
    `Опрос пойдёт в ${counted(schools, 'школе', 'школах', 'школах')}, по ${counted(minutes, 'минуте', 'минуты', 'минут')} на ответ`,
  burden: (month: string): string => `Нагрузка за ${month}, минут`,
  burdenText: (holders: string): string =>
    `${holders}: сколько минут отчётности приходится на одну, вместе с тем, что уже запрошено.`,
  holders,
  before: 'Уже запрошено',
  after: 'Вместе с этим',
  least: 'Меньше всего',
  middle: 'Обычно',
  most: 'Больше всего',
  total: 'Всего',
  measure: 'На одну',
  beside: 'В этом месяце уже спрашивают',
  besideNone: 'В этом месяце их больше ни о чём не спрашивают.',
  besideOf: (title: string, minutes: number, due: string): string =>
    `${title}: ${counted(minutes, 'минута', 'минуты', 'минут')}, до ${due}`,
  busiest: 'Больше всего спрашивают',
  busiestOf: (name: string, before: number, after: number): string =>
    `${name}: было ${String(before)}, станет ${counted(after, 'минута', 'минуты', 'минут')}`,
  who: 'Кого спросят',
  more: (count: number): string => `и ещё ${String(count)}`,
  launch: (units: string): string => `Запустить: ${units}`,
  save: 'Сохранить черновиком',
  saved: 'Черновик сохранён.',
  window: (from: string, to: string): string => `Приём с ${from} по ${to}.`,
  nobodyAsked: 'Под условие не подходит никто. Вернитесь и измените, кого спросить.',
};
export type LaunchWords = typeof ru;
