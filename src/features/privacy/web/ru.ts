import { counted } from '#kernel/plural.ts';

interface Category {
  readonly name: string;
  readonly note: string | null;
}

export const ru = {
  title: (due: number): string =>
    due === 0
      ? 'Персональные данные: всё хранится в пределах сроков'
      : `Персональные данные: у ${counted(due, 'записи', 'записей', 'записей')} истёк срок хранения`,
  lead: 'Здесь сроки хранения и акты удаления. Закон велит хранить данные о людях не дольше, чем нужно, и подтверждать удаление актом.',
  terms: {
    heading: 'Сроки хранения',
    caption: 'Виды данных, сроки их хранения и то, что пора удалить',
    category: 'Вид данных',
    term: 'Хранится',
    due: 'Пора удалить',
    actions: 'Действия',
    days: (days: number): string =>
      days % 365 === 0 ? counted(days / 365, 'год', 'года', 'лет') : counted(days, 'день', 'дня', 'дней'),
    usual: 'Срок по умолчанию.',
    changed: (days: number): string => `Изменён, по умолчанию ${counted(days, 'день', 'дня', 'дней')}.`,
    notLess: (days: number): string => `Не меньше ${counted(days, 'дня', 'дней', 'дней')}.`,
    nothingDue: 'ничего',
    dueCount: (count: number): string => counted(count, 'запись', 'записи', 'записей'),
    keptUntil: (date: string): string => `всё, что раньше ${date}`,
    change: 'Изменить срок',
    changeOf: (name: string): string => `Изменить срок: ${name}`,
    remove: 'Удалить с актом',
    newDays: (name: string): string => `Сколько дней хранить: ${name}`,
    daysHint: (usual: number, least: number): string =>
      `По умолчанию ${String(usual)}, не меньше ${String(least)}. Год – это 365.`,
    wrongDays: (least: number): string => `Введите целое число дней от ${String(least)} до 36500.`,
    save: 'Сохранить срок',
    cancel: 'Оставить как есть',
    confirm: {
      title: (due: number): string => `Удалить ${counted(due, 'запись', 'записи', 'записей')} без возможности вернуть?`,
      action: 'Удалить и составить акт',
      text: (name: string, date: string): string =>
        `${name}: будет удалено всё, что раньше ${date}. Вернуть удалённое нельзя. Останется акт: что, сколько, когда и кем удалено.`,
    },
  },
  acts: {
    heading: 'Акты удаления',
    none: 'Актов пока нет. Акт появится, когда будут удалены данные с истёкшим сроком или данные человека.',
    more: 'Показать более ранние',
    act: 'Акт',
    number: (id: number): string => `Акт № ${String(id)}`,
    title: (id: number, date: string): string => `Акт № ${String(id)} от ${date} об удалении данных`,
    lead: {
      retention: 'Данные удалены, потому что истёк срок их хранения.',
      erasure: 'Удалены данные одного человека. Акт намеренно не называет, чьи.',
    },
    back: 'Персональные данные',
    what: 'Что удалялось',
    deleted: 'Удалено',
    keptUntil: 'Удалено всё, что раньше',
    reason: 'Основание',
    order: 'Приказ',
    by: 'Кто удалил',
    at: 'Когда',
    program: 'программа по сроку',
    erasure: 'Данные одного человека',
    nothing: 'ничего',
    print: 'Напечатать акт',
    signature:
      'Ответственный за обработку персональных данных ______________________ / ______________________ /\nДата «____» ________________ 20____ г.',
  },
  persons: {
    heading: 'Данные одного человека',
    text: 'Выгрузить или удалить данные человека можно в его карточке: раздел «Люди», имя, внизу карточки «Персональные данные».',
  },
  categories: {} as Readonly<Record<string, Category>>,
  deletedKinds: {} as Readonly<Record<string, (count: number) => string>>,
  refusals: {
    too_short: 'Срок меньше допустимого. Укажите больше дней.',
    below_minimum: 'Срок меньше допустимого. Укажите больше дней.',
    unknown_category: 'Такого вида данных нет. Обновите страницу.',
    nothing_due: 'Удалять уже нечего: срок ни у чего не истёк. Обновите страницу.',
  } as Readonly<Record<string, string>>,
};

export type PrivacyWebWords = typeof ru;
