import type { ReactElement } from 'react';
import { Mark, type ScaleStep } from '#ui/mark.tsx';
import type { ClusterOutcome } from '../domain/evaluation.ts';
import { useListsWords } from './words.ts';

const steps: Readonly<Record<ClusterOutcome, ScaleStep>> = {
  basic: 'basic',
  moderate: 'moderate',
  strong: 'strong',
  below_range: 'none',
};

export function ClusterMark({ cluster }: { readonly cluster: ClusterOutcome }): ReactElement {
  const { domain } = useListsWords();
  return <Mark step={steps[cluster]}>{domain.clusters[cluster]}</Mark>;
}
