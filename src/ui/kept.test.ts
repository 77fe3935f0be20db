import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetAllKept, forgetKept, keep, listKept, readKept } from './kept.ts';

describe('R-419 what was not sent leaves the browser with its person', () => {
  beforeEach(() => {
    const store: Record<string, string> = { 'opora.language': 'en' };
    const methods = {
      getItem: (key: string) => store[key] ?? null,
      setItem: (key: string, value: string) => {
        store[key] = value;
      },
      removeItem: (key: string) => Reflect.deleteProperty(store, key),
    };
    for (const [name, value] of Object.entries(methods)) Object.defineProperty(store, name, { value });
    vi.stubGlobal('localStorage', store);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('everything that was kept is told and forgotten, and nothing else is', () => {
    expect([keep('answer.1.2.3', { a: 1 }), keep('appeal.4.5', 'text')]).toEqual([true, true]);
    expect(listKept()).toEqual(['answer.1.2.3', 'appeal.4.5']);
    forgetKept('appeal.4.5');
    expect([readKept('answer.1.2.3'), readKept('appeal.4.5')]).toEqual([{ a: 1 }, null]);
    forgetAllKept();
    expect(listKept()).toEqual([]);
    expect(localStorage.getItem('opora.language')).toBe('en');
  });

  test('a browser that keeps nothing has nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect([keep('a', 1), readKept('a'), listKept()]).toEqual([false, null, []]);
    forgetAllKept();
  });
});
