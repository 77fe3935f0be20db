import { describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { cards, events } from '#app/pages/told.tsx';

const kindsOf = (of: 'timeline' | 'news' | 'today'): string[] =>
  modules.flatMap(({ hooks }) => (hooks[of] ?? []).flatMap(({ kinds }) => [...kinds]));
const told = [...kindsOf('timeline'), ...kindsOf('news')];
const asked = kindsOf('today');

describe('R-310 R-313 whatever a feature tells or asks has its words', () => {
  test.each(['ru', 'en'] as const)('in %s, and there are no words for what nobody tells', (language) => {
    expect(told.length).toBeGreaterThan(10);
    expect(asked.length).toBeGreaterThan(4);
    expect(Object.keys(events[language]).toSorted()).toEqual(told.toSorted());
    expect(Object.keys(cards[language]).toSorted()).toEqual(asked.toSorted());
  });

  test('a kind is named by its feature, and told by one part only', () => {
    const named = modules.flatMap(({ name, hooks }) =>
      [...(hooks.timeline ?? []), ...(hooks.news ?? []), ...(hooks.today ?? [])].flatMap(({ kinds }) =>
        kinds.map((kind) => ({ name, kind })),
      ),
    );
    expect(named.filter(({ name, kind }) => !kind.startsWith(`${name}.`))).toEqual([]);
    const kinds = named.map(({ kind }) => kind);
    expect(kinds.filter((kind, place) => kinds.indexOf(kind) !== place)).toEqual([]);
  });
});
