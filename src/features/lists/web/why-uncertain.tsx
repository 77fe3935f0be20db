import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { certaintyOf } from '../domain/certainty.ts';
import type { Explanation } from '../domain/explanation.ts';
import { useListsWords } from './words.ts';
import { en } from './why-words/en.ts';
import { ru } from './why-words/ru.ts';

/** Said beside the verdict, not below it: how little the cluster may rest on. */
export function WhyUncertain({ explanation }: { readonly explanation: Explanation }): ReactElement | null {
  const words = useWords({ ru, en }).uncertain;
  const { domain } = useListsWords();
  if (explanation.cluster === null || explanation.wilsonLowPercent === null) return null;
  const certainty = certaintyOf(explanation);
  if (certainty === null || certainty.isSure) return null;
  const names = certainty.touched.map((cluster) => domain.clusters[cluster]).join(', ');
  return (
    <p className="note note-warning why-uncertain">
      <b>{words.label}</b> {certainty.touched.length > 1 ? words.several(names) : words.edge}
    </p>
  );
}
