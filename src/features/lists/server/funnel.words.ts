import type { Cluster } from '../domain/evaluation.ts';

/** Words of the drawings of schools. */
export interface DrawingWords {
  readonly participants: string;
  readonly share: string;
  readonly tooSmall: string;
  readonly region: (percent: string) => string;
  readonly limit: (percent: '95' | '99,8') => string;
  readonly bound: (percent: number, cluster: string) => string;
  readonly own: string;
  readonly clusters: Readonly<Record<Cluster | 'below_range', string>>;
  readonly listYear: string;
  readonly schools: string;
  readonly funnelFile: (year: number) => string;
}

const ru: DrawingWords = {
  participants: 'Участий в оценочных процедурах за год',
  share: 'Не достигли минимума, %',
  tooSmall: 'слишком мало, чтобы судить',
  region: (percent) => `регион ${percent.replace('.', ',')} %`,
  limit: (percent) => `предел ${percent} %`,
  bound: (percent, cluster) => `${String(percent)} %: ${cluster}`,
  own: 'ваша школа',
  clusters: { basic: 'базовый', moderate: 'умеренный', strong: 'сильный', below_range: 'ниже границ' },
  listYear: 'Год списка',
  schools: 'Школ в списке',
  funnelFile: (year) => `Сравнение школ ${String(year)}`,
};

const en: DrawingWords = {
  participants: 'Participations in assessment procedures in the year',
  share: 'Below the minimum, %',
  tooSmall: 'too few to tell',
  region: (percent) => `region ${percent} %`,
  limit: (percent) => `${percent.replace(',', '.')} % limit`,
  bound: (percent, cluster) => `${String(percent)} %: ${cluster}`,
  own: 'your school',
  clusters: { basic: 'basic', moderate: 'moderate', strong: 'strong', below_range: 'below the range' },
  listYear: 'Year of the list',
  schools: 'Schools in the list',
  funnelFile: (year) => `Comparison of schools ${String(year)}`,
};

export const drawingWords = { ru, en };
