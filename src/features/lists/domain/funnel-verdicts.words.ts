import type { FunnelVerdict } from './funnel.ts';

export const russianVerdicts: Readonly<Record<FunnelVerdict, string>> = {
  too_small: 'слишком мало, чтобы судить',
  within: 'как в регионе: разницу объясняет случай',
  above_95: 'выше региона, случай маловероятен',
  above_998: 'выше региона, случай почти исключён',
  below_95: 'ниже региона, случай маловероятен',
  below_998: 'ниже региона, случай почти исключён',
};
