import type { ReactElement } from 'react';
import type { ClusterOutcome } from '../domain/evaluation.ts';
import { useListsWords } from './words.ts';

/** Colour ordered by lightness, and always the word. */
export function ClusterMark({ cluster }: { readonly cluster: ClusterOutcome }): ReactElement {
  const { domain } = useListsWords();
  return <span className={`mark mark-${cluster}`}>{domain.clusters[cluster]}</span>;
}
