import { counted } from '#kernel/plural.ts';
import type { FillStep } from '#features/maps/domain/fill-step.ts';
import { russianVerdicts as verdicts } from '../../domain/funnel-verdicts.words.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

const steps: Readonly<Record<FillStep, string>> = {
  none: 'ни одной школы',
  low: 'меньше 20 %',
  middle: 'от 20 % до трети',
  high: 'от трети до половины',
  half: 'половина и больше',
  few: 'меньше трёх школ: доля не считается',
  empty: 'нет школ',
};

export const ru = {
  link: 'Сравнение школ',
  mapLink: 'Карта',
  listLink: 'Список',
  recurrenceLink: 'Повторяемость',
  sections: 'Разделы списка',
  title: (above: number, year: number): string =>
    above === 0
      ? `Список ${String(year)} года: ни у одной школы доля не выше региональной настолько, чтобы это нельзя было объяснить случаем`
      : `Список ${String(year)} года: у ${counted(above, 'школы', 'школ', 'школ')} доля заметно выше региональной, случаем это не объяснить`,
  titleOwn: (name: string, said: string): string => `${name}: ${said}`,
  lead: (resultsYear: number): string =>
    `По всем процедурам ${String(resultsYear)} года, которые учла методика. Это не рейтинг: у маленькой школы доля колеблется сильнее, и пределы это показывают.`,
  chart: 'Доля не достигших минимума и число участий',
  alt: (schoolCount: number, region: string): string =>
    `${schools(schoolCount)} на рисунке, доля региона ${region} %, пределы 95 и 99,8 %.`,
  note: {
    limits:
      'Между пределами 95 % оказались бы 95 школ из 100, если бы все учили одинаково. Один ученик пишет несколько работ, поэтому за пределами школ немного больше, чем дал бы один случай.',
    band: (smallN: number): string =>
      `Серая полоса слева: меньше ${String(smallN)} участий, слишком мало, чтобы судить.`,
    clusters:
      'Точечные линии — границы кластеров. Кластер считают только по процедурам с низкими результатами, поэтому школа под линией тоже может быть в списке.',
    unnamed: (count: number): string => `Чужие школы показаны без названий и приблизительно: ${schools(count)}.`,
    hidden: (count: number): string => `Не показаны ${schools(count)}: за ними мало людей.`,
    without: (count: number): string => `Без результатов: ${schools(count)}.`,
  },
  point: (name: string, share: string, participants: string, said: string): string =>
    `${name}: ${share} % из ${participants}; ${said}. Нажатие открывает «почему».`,
  columns: {
    school: 'Школа',
    municipality: 'Муниципалитет',
    participants: 'Участий',
    low: 'Не достигли минимума',
    share: 'Доля, %',
    limits: 'Пределы 95 %',
    verdict: 'Против региона',
    isListed: 'В списке',
  },
  listed: 'в списке',
  notListed: 'нет',
  verdicts,
  none: 'Сравнивать пока нечего',
  noneLead: (year: number): string =>
    `Списка ${String(year)} года для вас ещё нет. Сравнение появится, когда регион опубликует список.`,
  noResults: 'В этом году никто не участвовал в процедурах, которые учитывает методика.',
  years: {
    chart: 'Школы в списке по кластерам и годам',
    alt: 'Столбцы: число школ каждого кластера в списках по годам.',
    year: 'Год списка',
    total: 'Всего',
    note: 'Столбцы начинаются с нуля. Показаны годы, список которых вам доступен.',
  },
  map: {
    title: (share: string, listed: number, all: number, year: number): string =>
      `В списке ${String(year)} года ${schools(listed)} из ${String(all)}: ${share} %`,
    lead: 'Каждый муниципалитет закрашен по доле его школ в списке.',
    press: 'Нажмите на муниципалитет, чтобы открыть его школы.',
    card: 'Доля школ в списке',
    tiles: 'Плитки',
    shapes: 'Карта',
    look: 'Вид карты',
    label: 'Муниципалитеты по доле школ в списке',
    region: (share: string): string => `Регион: ${share} %.`,
    total: (share: string): string => `Всего: ${share} %.`,
    said: (name: string, listed: number, all: number, share: string | null): string =>
      all === 0
        ? `${name}: нет школ`
        : share === null
          ? `${name}: ${String(listed)} из ${String(all)}, школ слишком мало для доли`
          : `${name}: ${String(listed)} из ${String(all)}, ${share} %`,
    ofSchools: (listed: number, all: number): string => `${String(listed)} из ${String(all)}`,
    noBoundary:
      'Границ муниципалитетов в системе нет, поэтому показаны плитки. Загрузить границы может оператор региона.',
    tilesNote: 'Плитки стоят условно, все одного размера: большой район не заслоняет маленький.',
    missing: (names: string): string => `Нет на карте: ${names}.`,
    whole: 'Открыть карту',
    settings: 'Настроить карту',
    municipality: 'Муниципалитет',
    listed: 'В списке',
    all: 'Школ',
    share: 'Доля, %',
    step: 'Часть школ',
    steps,
    none: 'В списке этого года нет ни одного вашего муниципалитета.',
  },
};

export type FunnelWords = typeof ru;
