import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import type { DifferenceKind } from '../domain/differences.ts';

const kinds: Readonly<Record<DifferenceKind, string>> = {
  only_first: 'только в федеральном',
  only_second: 'только в своём',
  other_cluster: 'другой кластер',
  same: 'совпадает',
};
const clusters: Readonly<Record<ClusterOutcome, string>> = {
  basic: 'базовый',
  moderate: 'умеренный',
  strong: 'сильный',
  below_range: 'ниже шкалы',
};

/** Words of the files the server makes. */
export const editionsServerRu = {
  yes: 'да',
  no: 'нет',
  kinds,
  clusters,
  differenceFile: (year: number): string => `Сверка с федеральным списком ${String(year)}`,
  differenceHeadings: [
    'Код школы',
    'Школа',
    'Муниципалитет',
    'Сверка',
    'В федеральном списке',
    'Кластер в федеральном',
    'В своём списке',
    'Кластер в своём',
  ],
};
