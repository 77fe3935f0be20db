import { counted, plural } from '#kernel/plural.ts';
import type { AnswerState, Subject, WaveState } from '../domain/answer.ts';
import type { Answerer, Confirmer } from '../domain/offices.ts';

const states: Readonly<Record<AnswerState, string>> = {
  expected: 'не начато',
  draft: 'заполняется',
  submitted: 'сдано',
  returned: 'возвращено',
  confirmed: 'подтверждено',
  excused: 'освобождены',
};
const waveStates: Readonly<Record<WaveState, string>> = { draft: 'черновик', open: 'идёт', closed: 'закрыт' };
const answerers: Readonly<Record<Answerer, string>> = {
  school: 'школа',
  municipality: 'муниципальный координатор',
  region: 'региональный координатор или эксперт',
  anyone: 'по ссылке, без имени',
};
const confirmers: Readonly<Record<Confirmer, string>> = {
  municipality: 'муниципальный координатор',
  region: 'региональный координатор',
};

function unitsOf(subject: Subject, count: number): string {
  return subject === 'school'
    ? counted(count, 'школа', 'школы', 'школ')
    : counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов');
}
/** After «из». */
function ofUnits(subject: Subject, count: number): string {
  return subject === 'school'
    ? plural(count, 'школы', 'школ', 'школ')
    : plural(count, 'муниципалитета', 'муниципалитетов', 'муниципалитетов');
}
/** After «напомнить» and «подтвердить ответы». */
function toUnits(subject: Subject, count: number): string {
  return subject === 'school'
    ? counted(count, 'школе', 'школам', 'школам')
    : counted(count, 'муниципалитету', 'муниципалитетам', 'муниципалитетам');
}

function left(days: number): string {
  if (days < 0) return `опоздание ${counted(-days, 'день', 'дня', 'дней')}`;
  return days === 0
    ? 'последний день'
    : `${plural(days, 'остался', 'осталось', 'осталось')} ${counted(days, 'день', 'дня', 'дней')}`;
}

export const ru = {
  states,
  waveStates,
  answerers,
  confirmers,
  units: unitsOf,
  left,
  overdue: 'опаздывает',
  inGrace: 'идут льготные дни',
  sections: 'Мониторинги',
  waves: {
    title: (open: number, overdue: number): string =>
      open === 0
        ? 'Сейчас не идёт ни один мониторинг'
        : `${plural(open, 'Идёт', 'Идут', 'Идут')} ${counted(open, 'мониторинг', 'мониторинга', 'мониторингов')}${overdue === 0 ? '' : `, с опозданием ждём ${counted(overdue, 'ответ', 'ответа', 'ответов')}`}`,
    titleMine: (due: number, surveys: number): string =>
      due === 0
        ? surveys === 0
          ? 'Заполнять сейчас нечего'
          : 'Нужно раздать листки опроса'
        : `${plural(due, 'Нужно заполнить', 'Нужно заполнить', 'Нужно заполнить')} ${counted(due, 'форму', 'формы', 'форм')}`,
    lead: 'Формы, которые заполняют школы и муниципалитеты: кто сдал, кого ждём, что подтвердить.',
    leadMine: 'Ответы сохраняются сами. То, что уже известно, подставлено: проверьте и отправьте.',
    mine: 'Мои формы',
    done: 'Отправлено',
    all: 'Все мониторинги',
    empty: 'Здесь будут мониторинги',
    emptyText:
      'Мониторинг – это форма, список тех, кого спрашивают, и срок. Региональный оператор выбирает опубликованную форму, видит, сколько минут она займёт у школ, и запускает её.',
    emptyMine:
      'Здесь появятся формы, которые нужно заполнить. О каждой придёт письмо, и она встанет на главной странице.',
    launch: 'Запустить мониторинг',
    overview: 'Кто что сдал',
    table: 'Мониторинги',
    wave: 'Мониторинг',
    state: 'Состояние',
    due: 'Срок',
    given: 'Сдали',
    confirmed: 'Подтверждено',
    late: 'Опаздывают',
    givenOf: (given: string, all: string): string => `${given} из ${all}`,
    said: (count: number): string => counted(count, 'мониторинг', 'мониторинга', 'мониторингов'),
    fill: 'Заполнить',
    go: 'Продолжить',
    mend: 'Исправить',
    open: 'Открыть',
    invite: 'Раздать листки',
    survey: 'анонимный опрос',
    surveyText: 'анонимный опрос: напечатайте и раздайте листки',
    dayWas: (day: string): string => `срок был ${day}`,
    dayIs: (day: string): string => `до ${day}`,
    minutes: (count: number): string => `примерно ${counted(count, 'минута', 'минуты', 'минут')}`,
    filled: (percent: number): string => `заполнено на ${String(percent)}\u202f%`,
    returned: 'вернули с замечанием',
    clone: 'Повторить',
    cloneOf: (title: string): string => `Повторить мониторинг «${title}»`,
    cloneTitle: 'Повторить мониторинг?',
    cloneText:
      'Появится черновик с той же формой и теми же, кого спрашивают; даты сдвинутся на год. Его можно изменить до запуска.',
    close: 'Закрыть приём',
    closeTitle: 'Закрыть приём ответов?',
    closeText: (owing: number, toConfirm: number): string =>
      `Не сдали: ${String(owing)}, ждут подтверждения: ${String(toConfirm)}. После закрытия ответы не меняются; отдельным школам можно будет назначить свой срок.`,
    closeSurveyText:
      'Ответить по листкам будет нельзя, и новых листков сделать тоже. Откроются итоги: по школам и группам, где ответов хватает.',
    delete: 'Удалить черновик',
    deleteTitle: 'Удалить черновик мониторинга?',
    deleteText: 'Его ещё никто не заполнял, ничьи ответы не пропадут.',
    toDraft: 'Изменить и запустить',
  },
  board: {
    title: (subject: Subject, given: number, all: number, say: (count: number) => string): string =>
      `${subject === 'school' || given !== 1 ? 'Сдали' : 'Сдал'} ${say(given)} из ${say(all)} ${ofUnits(subject, all)}`,
    late: (overdue: string): string => `, опаздывают ${overdue}`,
    draftTitle: 'Мониторинг ещё не запущен',
    back: 'Все мониторинги',
    closed: (day: string): string => `Приём закрыт ${day}.`,
    lead: (due: string): string => `Срок: ${due}.`,
    minutes: (minutes: string): string => `Один ответ занимает ${minutes}.`,
    grace: (day: string): string => `Льготные дни до ${day}.`,
    by: (who: string): string => `Заполняет: ${who}.`,
    confirms: (who: string): string => `Подтверждает: ${who}.`,
    document: (text: string): string => `Основание: ${text}.`,
    chips: 'Показать по состоянию',
    allStates: 'все',
    flags: { overdue: 'опаздывают', changed: 'изменены после подтверждения', faulty: 'с ошибками' },
    municipality: 'Муниципалитет',
    anyMunicipality: 'все муниципалитеты',
    search: 'Название или код',
    table: 'Кто сдал и кого ждём',
    school: 'Школа',
    unit: 'Муниципалитет',
    state: 'Состояние',
    filled: 'Заполнено',
    filledOf: (answered: number, asked: number): string => `${String(answered)} из ${String(asked)}`,
    errors: 'Ошибки',
    noErrors: 'нет',
    due: 'Срок',
    ownTerm: 'свой срок',
    age: 'Черновику',
    ageOf: (days: number): string => (days === 0 ? 'сегодня' : counted(days, 'день', 'дня', 'дней')),
    nudged: 'Напоминали',
    call: 'Кому звонить',
    callOf: (name: string): string => `Кому звонить: ${name}`,
    said: (shown: number, all: number, subject: Subject): string =>
      shown === all ? unitsOf(subject, all) : `${String(shown)} из ${unitsOf(subject, all)}`,
    more: 'Показать остальных',
    nothing: 'Под эти условия никто не подходит. Уберите одно из условий.',
    changed: (count: number): string =>
      `${counted(count, 'ответ изменён', 'ответа изменено', 'ответов изменено')} после подтверждения`,
    result: 'Итоги и все ответы',
    grid: 'Один вопрос по всем',
    nobody: 'Никто из этой организации не заведён в системе. Позвоните по телефону из карточки школы.',
    noPhone: 'телефона нет',
    nudge: (subject: Subject, count: number): string => `Напомнить ${toUnits(subject, count)}`,
    nudgeTitle: (subject: Subject, count: number): string => `Напомнить ${toUnits(subject, count)}?`,
    nudgeText:
      'Письмо получат ответственные тех, кто подходит под условия и ещё не сдал. Об одной школе напоминаем не чаще раза в день. Отправленное письмо отменить нельзя.',
    nudgeDo: 'Отправить напоминания',
    nudgeDone: (letters: number, unreachable: number): string =>
      `${plural(letters, 'Отправлено', 'Отправлено', 'Отправлено')} ${counted(letters, 'письмо', 'письма', 'писем')}.${unreachable === 0 ? '' : ` Ещё ${counted(unreachable, 'адресата', 'адресатов', 'адресатов')} письмом не достать: нет адреса или согласия на письма, нужно звонить.`}`,
    confirm: (count: number): string => `Подтвердить ${counted(count, 'ответ', 'ответа', 'ответов')}`,
    confirmTitle: (count: number): string => `Подтвердить ${counted(count, 'ответ', 'ответа', 'ответов')}?`,
    confirmText:
      'Подтверждаются сданные ответы тех, кто подходит под условия. Отменить можно сегодня, пока с ответами ничего не сделали.',
    confirmDone: (count: number): string =>
      `${plural(count, 'Подтверждён', 'Подтверждено', 'Подтверждено')} ${counted(count, 'ответ', 'ответа', 'ответов')}.`,
    undo: 'Отменить подтверждение',
    undone: (count: number): string => `Подтверждение отменено: ${counted(count, 'ответ', 'ответа', 'ответов')}.`,
  },
};
export type CampaignWords = typeof ru;
