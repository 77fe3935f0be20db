import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '#ui/client.ts';
import { DraftKeeper, type SavedDraft, type SentDraft } from './keeper.ts';

const answers = { values: { a: 1 }, reasons: {} };
const name = 'answer.1.2.3';

/** A browser as far as the keeper needs one. */
function openBrowser(): Map<string, string> {
  const store = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  return store;
}

describe('R-418 a draft outlives a lost line', () => {
  let store = new Map<string, string>();
  let sent: SentDraft[] = [];
  let reply: (draft: SentDraft) => SavedDraft = () => ({ revision: 0, savedAt: null, conflicts: [] });
  const stale = vi.fn();
  const open = (): DraftKeeper =>
    new DraftKeeper({
      ...{ name, revision: 4, answers, savedAt: null, onStale: stale },
      send: (draft) => {
        sent.push(draft);
        return Promise.resolve().then(() => reply(draft));
      },
    });
  beforeEach(() => {
    vi.useFakeTimers();
    store = openBrowser();
    sent = [];
    stale.mockReset();
    reply = ({ revision }) => ({ revision: revision + 1, savedAt: '2026-04-20T11:02:00Z', conflicts: [] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('every key is kept at once; what rests is sent once and then forgotten here', async () => {
    const keeper = open();
    const close = keeper.start();
    keeper.answer('a', 12);
    keeper.answer('a', 123);
    expect([...store.keys()]).toEqual([`opora.kept.${name}`]);
    expect(keeper.now()).toMatchObject({ state: 'waiting', answers: { values: { a: 123 } } });
    await vi.advanceTimersByTimeAsync(1500);
    expect(sent.map(({ revision, wish }) => [revision, wish.values])).toEqual([[4, { a: 123 }]]);
    expect(keeper.now()).toMatchObject({ state: 'saved', savedAt: '2026-04-20T11:02:00Z', isSentLate: false });
    expect(store.size).toBe(0);
    close();
  });

  test('without a line it is tried again, and at once when the line is back', async () => {
    const answered = reply;
    reply = () => {
      throw new Refusal(0, { code: 'unreachable' });
    };
    const keeper = open();
    const close = keeper.start();
    keeper.answer('a', 7);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keeper.now().state).toBe('offline');
    expect(sent.length).toBeGreaterThan(1);
    expect(store.size).toBe(1);
    reply = answered;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.now()).toMatchObject({ state: 'saved', isSentLate: true, answers: { values: { a: 7 } } });
    expect(store.size).toBe(0);
    close();
  });

  test('a page that was closed without a line sends at its next opening, as the same sheet', async () => {
    const first = open();
    first.answer('a', 9);
    const second = open();
    expect(second.now().answers.values).toEqual({ a: 9 });
    const close = second.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    expect(store.size).toBe(0);
    close();
  });

  test('nothing goes from a page that was left: somebody else may have signed in', async () => {
    reply = () => {
      throw new Refusal(0, { code: 'unreachable' });
    };
    const keeper = open();
    const close = keeper.start();
    keeper.answer('a', 9);
    close();
    await vi.advanceTimersByTimeAsync(0);
    const tries = sent.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(tries);
  });

  test('what another person changed is told, shown as theirs, and sent again when mine is to stay', async () => {
    reply = () => ({ revision: 7, savedAt: null, conflicts: [{ code: 'a', mine: 5, theirs: 6 }] });
    const keeper = open();
    keeper.answer('a', 5);
    expect(await keeper.flush()).toBeNull();
    expect(keeper.now()).toMatchObject({ answers: { values: { a: 6 } }, conflicts: [{ code: 'a' }] });
    expect(stale).toHaveBeenCalledOnce();
    reply = ({ revision }) => ({ revision: revision + 1, savedAt: null, conflicts: [] });
    const [conflict] = keeper.now().conflicts;
    if (conflict !== undefined) keeper.settle(conflict, 'mine');
    expect(await keeper.flush()).toBe(8);
    expect(sent.at(-1)).toMatchObject({ revision: 7, wish: { values: { a: 5 } } });
    expect(keeper.now().answers.values).toEqual({ a: 5 });
  });

  test('what others saved unseen does not become seen by a save of mine', async () => {
    reply = () => ({ revision: 9, savedAt: null, conflicts: [] });
    const keeper = open();
    keeper.answer('a', 5);
    await keeper.flush();
    expect(stale).toHaveBeenCalledOnce();
    keeper.answer('a', 6);
    await keeper.flush();
    expect(sent.map(({ revision }) => revision)).toEqual([4, 4]);
    keeper.refresh(9, { values: { a: 6, b: 1 }, reasons: {} });
    keeper.answer('a', 7);
    await keeper.flush();
    expect(sent.at(-1)?.revision).toBe(9);
    expect(keeper.now().answers.values).toEqual({ a: 7, b: 1 });
  });

  test('a refusal is told and not repeated; what was typed stays until it is dropped', async () => {
    reply = () => {
      throw new Refusal(409, { code: 'locked' });
    };
    const keeper = open();
    const close = keeper.start();
    keeper.answer('a', 5);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([keeper.now().state, sent.length, store.size]).toEqual(['refused', 1, 1]);
    keeper.discard();
    expect([keeper.now().answers.values, store.size]).toEqual([{ a: 1 }, 0]);
    close();
  });

  test('a browser that forbids keeping says so', () => {
    vi.stubGlobal('localStorage', undefined);
    const keeper = open();
    keeper.answer('a', 5);
    expect(keeper.now()).toMatchObject({ isKept: false, answers: { values: { a: 5 } } });
  });
});
