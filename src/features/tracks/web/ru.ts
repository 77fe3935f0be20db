import { counted, plural } from '#kernel/plural.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

export interface TrackSize {
  readonly track: number;
  readonly schools: number;
}

export const ru = {
  title: (track: number, year: number, count: number): string =>
    `${schools(count)} ${plural(count, 'входит', 'входят', 'входят')} в трек ${String(track)} ${String(year)} года`,
  lead: (name: string, source: string, date: string): string =>
    `${capital(name)}. Основание: ${source}; распределено ${date}.`,
  sources: { own: 'список, утверждённый регионом', federal: 'федеральный список' },
  none: {
    title: 'Треки появятся после публикации списка',
    text: 'Здесь будет видно, какая школа в каком треке и какой группе действий и почему. Регион публикует список года, затем распределяет школы.',
    action: 'Перейти к спискам',
  },
  notAssigned: {
    title: (year: number): string => `Школы ${String(year)} года ещё не распределены по трекам`,
    text: 'Региональный оператор проверяет правила, смотрит, кто куда попадёт, и распределяет школы. После этого их увидят муниципалитеты и школы.',
  },
  year: 'Год',
  track: (track: number): string => `Трек ${String(track)}`,
  tracksOf: 'Треки',
  groupsHeading: 'Группы действий трека 1',
  group: (group: number): string => `Группа ${String(group)}`,
  allGroups: 'Все группы',
  filterGroup: 'Группа',
  columns: {
    school: 'Школа',
    cluster: 'Кластер',
    group: 'Группа',
    why: 'Почему',
    hand: 'Решение вручную',
    action: 'Изменить',
  },
  out: 'исключена из трека',
  byHand: 'решено вручную',
  said: (shown: number, all: number): string => (shown === all ? schools(all) : `${String(shown)} из ${schools(all)}`),
  nothing: 'Ни одна школа не подходит под условия',
  nobody: 'В этом треке нет школ',
  change: 'Решить вручную',
  hand: {
    title: (school: string): string => `Решение вручную: ${school}`,
    track: 'О каком треке решение',
    isMember: 'Место школы',
    stays: 'Входит в трек',
    leaves: 'Исключить из трека',
    group: 'Группа действий',
    byRule: 'Как по правилу',
    reason: 'Основание',
    reasonHint: 'Кто и почему так решил: его увидят школа и муниципалитет. Без имён людей',
    wrongReason: 'Напишите основание, не короче трёх знаков',
    action: 'Сохранить решение',
    undo: 'Вернуть к правилу',
  },
  rules: {
    open: 'Правила и распределение',
    title: (year: number): string => `Распределение школ ${String(year)} года`,
    aftercareYears: 'Сколько лет школа, вышедшая из списка, остаётся в треке 2',
    isWarningInTrack2: 'Зона раннего предупреждения входит в трек 2',
    zoneGrouping: 'Группа школ «зона риска» по критериям региона',
    groupingHint: 'Название датированной группы реестра или его начало; пусто — не учитывать',
    track3: 'Трек 3',
    coverages: { all: 'все школы', tracks_1_and_2: 'школы треков 1 и 2' },
    specialKinds: 'Особые виды школ: всегда в группе 4',
    specialLevels: 'Особые уровни школ: всегда в группе 4',
    specialGrouping: 'Группа школ «особые виды» (группа 4)',
    participantGrouping: 'Участники проекта прошлого года (группа 1)',
    serviceGrouping: 'Подключённые к федеральному сервису (группа 3)',
    servicePlaces: 'Мест в сервисе, если он никому не назначен',
    wrongCount: 'Напишите целое число',
    yes: 'да',
    no: 'нет',
    try: 'Посмотреть, что получится',
    assign: 'Распределить школы',
    changed: 'Правила изменены: посмотрите ещё раз, что получится',
    done: (count: number): string => `Распределено: в треке 1 ${schools(count)}`,
    noChange: 'По этим правилам никто не приходит, не уходит и не меняет группу',
    changes: (count: number): string => `${schools(count)} ${plural(count, 'изменит', 'изменят', 'изменят')} место`,
    firstTime: (groups: readonly number[]): string =>
      `В треке 1 будет ${schools(groups.reduce((sum, size) => sum + size, 0))}: по группам ${groups.join(' + ')}`,
    beginning: (tracks: readonly TrackSize[]): string =>
      `Школы этого года ещё не распределяли: это первое распределение. ${tracks
        .map(({ track, schools: size }) => `В\u00a0треке ${String(track)} будет ${schools(size)}`)
        .join(', ')
        .replaceAll(', В', ', в')}.`,
    places: 'Кто куда попадёт',
    diff: 'Кто придёт, уйдёт или сменит группу',
    more: (count: number): string => `и ещё ${schools(count)}`,
    place: (track: number, group: number | null, isMember: boolean): string =>
      `трек ${String(track)}${group === null ? '' : `, группа ${String(group)}`}${isMember ? '' : ', исключена вручную'}`,
  },
  refusals: {
    not_published: 'У этого года нет опубликованного списка, а треки опираются на него. Сначала опубликуйте список.',
    not_assigned: 'Школы этого года ещё не распределены. Сначала распределите их по правилам.',
    group_of_track_1: 'Группа действий бывает только у школ трека 1.',
    not_found: 'Такого решения уже нет: возможно, его только что отменили. Обновите страницу.',
  } as Readonly<Record<string, string>>,
};
export type TracksWebWords = typeof ru;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
