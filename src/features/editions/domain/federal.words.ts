import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';

/** Columns of a federal list. The first word is the one the program itself names. */
export const federalHeadings = {
  school_code: [
    ...['код школы', 'код оо', 'код оу', 'код организации', 'код образовательной организации', 'код'],
    ...[
      'логин',
      'логин оо',
      'логин оу',
      'логин школы',
      'логин впр',
      'логин в фис око',
      'school code',
      'school_code',
      'login',
    ],
  ],
  school_name: [
    ...['название школы', 'наименование школы', 'наименование оо', 'наименование оу', 'название оо', 'название оу'],
    ...['краткое наименование оо', 'наименование организации', 'наименование образовательной организации'],
    ...['наименование общеобразовательной организации', 'образовательная организация', 'школа', 'оо', 'оу'],
    ...['school name', 'school_name', 'school'],
  ],
  municipality: [
    ...[
      'муниципалитет',
      'муниципальное образование',
      'муниципальный район',
      'муниципальный округ',
      'район',
      'мо',
      'ате',
    ],
    ...['наименование мо', 'наименование ате', 'район (город)', 'municipality', 'district'],
  ],
  cluster: [
    ...['кластер', 'категория', 'категория школы', 'группа', 'уровень', 'кластер неуспешности'],
    ...['категория неуспевающих', 'cluster'],
  ],
} as const;
export type FederalField = keyof typeof federalHeadings;

/** How a list names a cluster, «ё» as «е». */
export const clusterWords: Readonly<Record<ClusterOutcome, readonly string[]>> = {
  basic: ['базовый', 'базовая', 'базово неуспевающие', 'бн', 'basic'],
  moderate: ['умеренный', 'умеренная', 'умеренно неуспевающие', 'ун', 'moderate'],
  strong: ['сильный', 'сильная', 'сильно неуспевающие', 'сн', 'strong'],
  below_range: ['ниже шкалы', 'below_range'],
};
