import { counted } from '#kernel/plural.ts';
import type { Sign } from './domain/signs.ts';

type Facts = Readonly<Record<string, number>>;
const count = (facts: Facts, name: string): number => facts[name] ?? 0;
const whole = (facts: Facts, name: string): string => String(count(facts, name));
/** «27 из 41 (66 %)»: the share is rounded half-up. */
const part = (some: number, all: number): string =>
  `${String(some)} из ${String(all)} (${String(all === 0 ? 0 : Math.floor((200 * some + all) / (2 * all)))}\u00a0%)`;
const orBetter = (mark: number): string => (mark >= 5 ? '«5»' : `«${String(mark)}» и выше`);
/** Hundredths as text with a comma: 475 is «4,75». */
const mean = (facts: Facts, name: string): string => ((facts[name] ?? 0) / 100).toFixed(2).replace('.', ',');

const signs: Readonly<Record<Sign, string>> = {
  not_confirmed: 'ВПР выше региона, ОГЭ не подтверждает',
  jump_at_boundary: 'скопление работ на границе отметки',
  cohort_shift: 'та же параллель за год резко улучшила отметки',
};

const facts: Readonly<Record<Sign, (facts: Facts) => string>> = {
  not_confirmed: (told) =>
    `средняя отметка за ВПР ${mean(told, 'schoolMean100')}, в регионе ${mean(told, 'regionMean100')}; за ОГЭ по тому же предмету ${mean(told, 'examMean100')}, в регионе ${mean(told, 'examRegionMean100')}`,
  jump_at_boundary: (told) =>
    `ровно ${counted(count(told, 'score'), 'балл', 'балла', 'баллов')}${told['mark'] === undefined ? '' : `, с которых ставят «${whole(told, 'mark')}»,`} набрали ${whole(told, 'at')}; на балл меньше – ${whole(told, 'below')}, на балл больше – ${whole(told, 'above')}; всего работ ${whole(told, 'scores')}`,
  // Signs found before the mark was kept do not have it.
  cohort_shift: (told) =>
    told['mark'] === undefined
      ? `распределения отметок разошлись на ${whole(told, 'distancePercent')} %: год назад работ ${whole(told, 'before')}, теперь ${whole(told, 'now')}`
      : `${orBetter(count(told, 'mark'))} год назад, классом младше, получили ${part(count(told, 'betterBefore'), count(told, 'before'))}, теперь ${part(count(told, 'betterNow'), count(told, 'now'))}`,
};

/** «2» — 0, «3» — 4, «4» — 10, «5» — 6: unlike the shorter dash, this one lets no line break after it. */
const marks = (counts: readonly number[]): string =>
  counts.map((pupils, place) => `«${String(place + 2)}»\u00a0—\u00a0${String(pupils)}`).join(', ');

export const ru = {
  signs,
  facts,
  marks,
  verdicts: { explained: 'объяснено', confirmed: 'подтвердилось' },
};
export type ObjectivityWords = typeof ru;
