import { counted } from '#kernel/plural.ts';
import type { AppealState, AppealVerb, FollowUp, Grounds } from '../domain/appeal.ts';
import type { AppealRefusal } from '../domain/refusal.ts';

const days = (count: number): string => counted(count, 'день', 'дня', 'дней');
const appeals = (count: number): string => counted(count, 'возражение', 'возражения', 'возражений');

const grounds: Readonly<Record<Grounds, string>> = {
  results: 'ошибка в результатах',
  registry: 'ошибка в сведениях о школе',
  rule: 'правило применено неверно',
  circumstances: 'обстоятельства, которых не видно в числах',
};

const states: Readonly<Record<AppealState, string>> = {
  submitted: 'подано',
  in_review: 'рассматривается',
  asked: 'ждёт ответа школы',
  accepted: 'принято',
  rejected: 'отклонено',
  withdrawn: 'отозвано школой',
};

const steps: Readonly<Record<AppealVerb, string>> = {
  submit: 'Школа подала возражение',
  review: 'Региональный оператор взял возражение на рассмотрение',
  ask: 'Региональный оператор спросил школу',
  reply: 'Школа ответила на вопрос',
  accept: 'Возражение принято',
  reject: 'Возражение отклонено',
  withdraw: 'Школа отозвала возражение',
};

const refusals: Readonly<Record<AppealRefusal, string>> = {
  edition_closed:
    'Это издание списка уже заменено другим. Откройте лист заново: возражать можно против того, что действует.',
  already_open: 'По этому изданию у школы уже есть возражение без ответа. Дождитесь ответа или отзовите его.',
  wrong_state: 'Состояние возражения уже изменилось: кто-то успел раньше. Обновите страницу.',
};

const followUps: Readonly<Record<FollowUp, string>> = {
  amendment: 'Список опубликован, поэтому его изменит новое издание по решению региона.',
  recomputation: 'Список ещё не опубликован, поэтому до публикации его пересчитают.',
};

export const ru = {
  grounds,
  states,
  refusals: refusals as Readonly<Record<string, string>>,
  /** «до 15 сентября, осталось 3 дня» */
  due: (day: string, left: number): string =>
    left < 0
      ? `срок был ${day}, на ${days(-left)} позже`
      : left === 0
        ? `ответ нужен сегодня, ${day}`
        : `до ${day}, осталось ${days(left)}`,
  edition: {
    draft: (number: number): string => `Издание № ${String(number)}, проект: школы его ещё не видят.`,
    shown: (number: number, opensOn: string): string =>
      `Издание № ${String(number)}, ещё не опубликовано. До ${opensOn} лист видят только сама школа и регион.`,
    published: (number: number, on: string, document: string): string =>
      `Издание № ${String(number)}, опубликовано ${on}${document === '' ? '' : ` (${document})`}.`,
    closed: (number: number): string => `Издание № ${String(number)}, заменено другим.`,
    document: (title: string, number: string | null): string => (number === null ? title : `${title} № ${number}`),
  },
  now: {
    heading: 'Что теперь',
    shown: (opensOn: string): string =>
      `Сначала лист читает школа. ${opensOn} или позже список могут опубликовать: тогда его увидят муниципалитет и все, кто работает с вашей школой.`,
    published: 'Список действует до следующего издания. По нему школа получает поддержку: трек, куратора, программу.',
    howTo: (workingDays: number, day: string): string =>
      `Не согласны? Подайте возражение: ответ дают за ${counted(workingDays, 'рабочий день', 'рабочих дня', 'рабочих дней')}, если подать сегодня – до ${day}. Пока ответа нет, издание остаётся как есть.`,
    whoSubmits: 'Возражение от школы подаёт директор.',
    read: 'Ознакомлен(а)',
    readAt: (at: string): string => `Вы ознакомились с листом ${at}.`,
    object: 'Возразить',
    earlier: 'Возражения школы к этому году',
  },
  paper: (workingDays: number): string =>
    `Что теперь. Если школа не согласна, директор подаёт возражение на странице листа в системе «Опора»; ответ дают за ${counted(workingDays, 'рабочий день', 'рабочих дня', 'рабочих дней')}.`,
  form: {
    heading: 'Возражение школы',
    grounds: 'С чем вы не согласны',
    choose: 'Выберите',
    text: 'Что не так и чем это подтверждается',
    textHint:
      'Назовите процедуру, год и числа. Имён учеников и сведений об их здоровье не пишите. Черновик хранится в этом браузере, пока вы его не отправите.',
    wrong: {
      grounds: 'Выберите, с чем вы не согласны',
      text: 'Напишите, что не так: хотя бы одно предложение',
      long: 'Не больше 4000 знаков: сократите текст',
    },
    check: 'Проверить',
    cancel: 'Закрыть, черновик останется',
    checkHeading: 'Проверьте перед отправкой',
    checkLead: (day: string): string =>
      `После отправки текст изменить нельзя, можно только отозвать возражение. Ответ придёт до ${day}.`,
    send: 'Отправить возражение',
    mend: 'Исправить',
    sent: 'Возражение отправлено.',
    open: 'Открыть возражение',
  },
  queue: {
    title: (open: number, overdue: number): string =>
      open === 0
        ? 'Возражений без ответа нет'
        : `${appeals(open)} без ответа${overdue === 0 ? '' : `, из них ${String(overdue)} ${overdue === 1 ? 'просрочено' : 'просрочены'}`}`,
    lead: 'Школа возражает против своего листа, региональный оператор отвечает. Всё сказанное остаётся.',
    show: 'Показать',
    queues: { open: 'Без ответа', overdue: 'Просроченные', asked: 'Ждут школу', answered: 'С ответом', all: 'Все' },
    condition: 'Показаны',
    year: 'Год списка',
    anyYear: 'все годы',
    grounds: 'Основание',
    anyGrounds: 'любое',
    table: 'Возражения школ',
    school: 'Школа',
    municipality: 'Муниципалитет',
    state: 'Состояние',
    due: 'Срок ответа',
    madeAt: 'Подано',
    said: (count: number): string => appeals(count),
    empty: 'Здесь будут возражения школ',
    emptyText:
      'Директор возражает на странице «Почему эта школа», когда школе показан её лист. Возражение появится здесь вместе со сроком ответа.',
    nothing: 'Под условия не подходит ни одно возражение.',
    overdue: 'просрочено',
  },
  appeal: {
    title: (school: string, year: number): string => `${school} возражает против списка ${String(year)} года`,
    lead: (state: string, reason: string): string => `Состояние: ${state}. Основание: ${reason}.`,
    back: 'Все возражения',
    previous: 'Предыдущее',
    next: 'Следующее',
    keys: 'Alt + Page Up и Alt + Page Down листают возражения',
    trace: 'Что сказано',
    sheet: 'Лист, против которого возражает школа',
    act: 'Что сделать',
    steps,
    review: 'Взять на рассмотрение',
    ask: 'Спросить школу',
    askText: 'Вопрос школе',
    askHint: 'Пока школа не ответила, срок ответа не идёт.',
    accept: 'Принять',
    reject: 'Отклонить',
    reason: 'Причина решения',
    reasonHint: 'Её прочитает школа. Решение изменить нельзя.',
    sendAccept: 'Принять возражение',
    sendReject: 'Отклонить возражение',
    sendAsk: 'Отправить вопрос',
    reply: 'Ответ на вопрос',
    replyHint: 'Его прочитает региональный оператор.',
    sendReply: 'Отправить ответ',
    withdraw: 'Отозвать возражение',
    withdrawSure: 'Отозвать возражение?',
    withdrawText: 'Отозванное возражение останется в истории. Если понадобится, школа сможет подать новое.',
    short: 'Напишите хотя бы одно предложение',
    cancel: 'Отмена',
    followUps,
    followedBy: (number: number, on: string): string => `Исполнено: издание № ${String(number)} от ${on}.`,
    notFollowed: 'Новое издание ещё не вышло.',
    toEditions: 'Открыть список года',
  },
};

export type AppealsWords = typeof ru;
