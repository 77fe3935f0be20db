import { counted } from '#kernel/plural.ts';

const own =
  (word: readonly [string, string, string]) =>
  (count: number): string =>
    counted(count, ...word);

export const ru = {
  kinds: {
    matter: 'Дело',
    decision: 'Решение',
    contact: 'Контакт',
    promise: 'Обещание',
  },
  /** What features move by themselves. */
  passed: {
    items: own([
      'незакрытое дело прежних передач',
      'незакрытых дела прежних передач',
      'незакрытых дел прежних передач',
    ]),
    acting: own(['замещение', 'замещения', 'замещений']),
    invitations: own(['приглашение без ответа', 'приглашения без ответа', 'приглашений без ответа']),
    guest_links: own(['гостевая ссылка', 'гостевые ссылки', 'гостевых ссылок']),
  } as Readonly<Record<string, (count: number) => string>>,
  act: {
    back: (name: string): string => name,
    title: (role: string): string => `Передача дел: ${role}`,
    lead: (name: string): string =>
      `Сейчас роль у человека: ${name}. Одним действием она прекратится у него и начнётся у преемника, и всё открытое перейдёт вместе с ней.`,
    passes: 'Перейдёт само',
    passesNothing: 'Открытых дел в системе нет: перейдёт только роль.',
    role: 'роль и всё, что она видит',
    openItems: 'Дела прежних передач, ещё не закрытые:',
    to: 'Преемник',
    toHint: 'Имя или логин. Учётной записи ещё нет? Сначала пригласите человека, например на эту же роль.',
    invite: 'Пригласить нового человека',
    on: 'С какого дня работает преемник',
    onHint: 'С этого дня прежний человек территорию не видит',
    order: 'Приказ',
    own: 'Что ещё передать',
    ownHint: 'О чём преемник не узнает из системы: договорённости, решения, люди, обещания.',
    item: (index: number): string => `Запись ${String(index)}`,
    kind: 'Вид',
    text: 'Что именно',
    due: 'Срок',
    school: 'Школа',
    add: 'Добавить запись',
    remove: (index: number): string => `Убрать запись ${String(index)}`,
    note: 'Записка преемнику',
    noteHint: 'Что важно знать в первый месяц',
    action: 'Проверить и передать',
    confirm: {
      title: 'Передать дела?',
      action: 'Передать',
      text: (from: string, to: string, day: string): string =>
        `${from} → ${to}, с ${day}. Отменить передачу нельзя, можно только передать дела обратно.`,
      items: (count: number): string => `С листом передаётся ${counted(count, 'запись', 'записи', 'записей')}.`,
    },
    wrong: {
      to: 'Найдите и выберите преемника.',
      on: 'Укажите день.',
      text: 'Напишите, что передаётся, или уберите запись.',
    },
  },
  pack: {
    title: (role: string, day: string): string => `Лист передачи дел: ${role}, с ${day}`,
    lead: (from: string, to: string): string => `Передаёт ${from}, принимает ${to}.`,
    order: 'Приказ',
    from: 'У кого спросить',
    print: 'Напечатать на одном листе',
    note: 'Записка',
    passed: 'Перешло в системе',
    items: 'Дела, решения, контакты, обещания',
    itemsOpen: (open: number): string =>
      open === 0 ? 'Всё закрыто.' : `Не закрыто: ${String(open)}. Отмечайте сделанное.`,
    due: (date: string): string => `до ${date}`,
    done: 'сделано',
    contacts: 'С кем работать',
    schools: (count: number): string => counted(count, 'школа', 'школы', 'школ'),
    signature: 'Передал ____________________      Принял ____________________      «____» ______________ 20____ г.',
    toProfile: 'Мой профиль',
    toPeople: 'Люди',
  },
};

export type HandoverWords = typeof ru;
