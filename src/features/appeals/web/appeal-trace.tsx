import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { AppealStep } from '../contract.ts';
import { appealsWords } from './words.ts';

/** Everything that was said, the latest on top. */
export function AppealTrace({ steps }: { readonly steps: readonly AppealStep[] }): ReactElement {
  const words = useWords(appealsWords).appeal;
  const items = steps.toReversed().map(({ step, verb, saidAt, name, text }) => ({
    key: String(step),
    on: saidAt.slice(0, 10),
    title: name === null ? words.steps[verb] : `${words.steps[verb]}: ${name}`,
    ...(text === null ? {} : { detail: <span className="appeal-text">{text}</span> }),
    isWeighty: verb === 'accept' || verb === 'reject',
  }));
  return <Timeline label={words.trace} items={items} />;
}
