import { counted } from '#kernel/plural.ts';

interface Category {
  readonly name: string;
  readonly note: string | null;
}

const sessions = (count: number): string => counted(count, 'сеанс', 'сеанса', 'сеансов');
const letters = (count: number): string => counted(count, 'письмо', 'письма', 'писем');

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
    keptUntil: (date: string): string => `хранится всё с ${date}`,
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
  categories: {
    pupil_rows: {
      name: 'Строки учеников из файлов результатов',
      note: 'Коды участников и отметки без имён. Суммы по школам остаются: списки от этого не меняются.',
    },
    sessions: { name: 'Завершённые сеансы', note: 'Когда, откуда и в каком браузере люди входили.' },
    outbox: { name: 'Письма', note: 'Кому и о чём; тексты со ссылками стираются сразу после вручения.' },
    invitations: { name: 'Приглашения', note: 'Принятые, отозванные и с истёкшим сроком.' },
    audit_log: { name: 'Журнал действий', note: 'Удаляется только начало журнала, проверка целости сохраняется.' },
    person: { name: 'Данные одного человека', note: null },
  } as Readonly<Record<string, Category>>,
  deletedKinds: {
    account: (count) => counted(count, 'учётная запись', 'учётные записи', 'учётных записей'),
    session: sessions,
    sessions,
    message: letters,
    outbox: letters,
    invitations: (count) => counted(count, 'приглашение', 'приглашения', 'приглашений'),
    mentions: (count) => counted(count, 'упоминание', 'упоминания', 'упоминаний'),
    assignments_ended: (count) => counted(count, 'роль прекращена', 'роли прекращены', 'ролей прекращено'),
    audit_details: (count) => `подробности ${counted(count, 'записи журнала', 'записей журнала', 'записей журнала')}`,
    audit_log: (count) => counted(count, 'запись журнала', 'записи журнала', 'записей журнала'),
    consent: (count) => counted(count, 'согласие', 'согласия', 'согласий'),
    pupil_rows: (count) => counted(count, 'файл строк учеников', 'файла строк учеников', 'файлов строк учеников'),
  } as Readonly<Record<string, (count: number) => string>>,
  refusals: {
    below_minimum: 'Срок меньше допустимого. Укажите больше дней.',
    nothing_due: 'Удалять уже нечего: срок ни у чего не истёк. Обновите страницу.',
  } as Readonly<Record<string, string>>,
};

export type PrivacyWebWords = typeof ru;
