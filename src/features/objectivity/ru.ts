import type { Sign } from './domain/signs.ts';

type Facts = Readonly<Record<string, number>>;
const whole = (facts: Facts, name: string): string => String(facts[name] ?? 0);
/** Hundredths as text with a comma: 475 is «4,75». */
const mean = (facts: Facts, name: string): string => ((facts[name] ?? 0) / 100).toFixed(2).replace('.', ',');

const signs: Readonly<Record<Sign, string>> = {
  not_confirmed: 'ВПР выше региона, ОГЭ не подтверждает',
  jump_at_boundary: 'скачок на границе отметки',
  cohort_shift: 'те же ученики резко улучшили отметки',
};

const facts: Readonly<Record<Sign, (facts: Facts) => string>> = {
  not_confirmed: (told) =>
    `ВПР: средняя отметка ${mean(told, 'schoolMean100')}, в регионе ${mean(told, 'regionMean100')}; ОГЭ: ${mean(told, 'examMean100')}, в регионе ${mean(told, 'examRegionMean100')}`,
  jump_at_boundary: (told) =>
    `${whole(told, 'score')} баллов набрали ${whole(told, 'at')}, на балл меньше — ${whole(told, 'below')}, на балл больше — ${whole(told, 'above')}; всего работ ${whole(told, 'scores')}`,
  cohort_shift: (told) =>
    `распределения отметок разошлись на ${whole(told, 'distancePercent')} %: год назад ${whole(told, 'before')} работ, теперь ${whole(told, 'now')}`,
};

export const ru = {
  signs,
  facts,
  verdicts: { explained: 'объяснено', confirmed: 'подтвердилось' },
};
export type ObjectivityWords = typeof ru;
