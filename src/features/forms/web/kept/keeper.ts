import { Refusal } from '#ui/client.ts';
import { forgetKept, keep, readKept } from '#ui/kept.ts';
import type { Answer, Answers } from '../../domain/answers.ts';
import * as drafts from './draft.ts';
import type { KeptConflict, KeptDraft, Wish } from './draft.ts';

/** What goes to the server: `campaigns.save` takes it as it is, beside the wave and the unit. */
export interface SentDraft {
  readonly revision: number;
  readonly draftKey: string;
  readonly wish: Wish;
}
export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly conflicts: readonly KeptConflict[];
}
export type SendDraft = (draft: SentDraft) => Promise<SavedDraft>;

/**
 * `offline`: it goes by itself when the line is back. `signed-out`: when the person signed in again. `refused`: not by itself, the
 * error says why.
 */
export type KeptState = 'saved' | 'waiting' | 'sending' | 'offline' | 'signed-out' | 'refused';

export interface KeptNow {
  /** The answers with what was typed laid over them: what the sheet shows. */
  readonly answers: Answers;
  readonly state: KeptState;
  readonly error: unknown;
  readonly savedAt: string | null;
  /** It went after the line had been lost. */
  readonly isSentLate: boolean;
  /** Not kept: the browser forbids it, and what is typed lives as long as the page. */
  readonly isKept: boolean;
  readonly conflicts: readonly KeptConflict[];
}

export interface KeeperInput {
  /** Of the person, the wave and the unit. */
  readonly name: string;
  readonly revision: number;
  readonly answers: Answers;
  readonly savedAt: string | null;
  readonly send: SendDraft;
  /** Somebody else saved in between: the answers have to be read anew. */
  readonly onStale: () => void;
}

const TYPING = 1000;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60_000;

/** Keeps what is typed in the browser at once, sends it when the typing rests, and again when the line is back. */
export class DraftKeeper {
  readonly #input: KeeperInput;
  readonly #readers = new Set<() => void>();
  #draft: KeptDraft;
  #known: Answers;
  #latest: number;
  #failures = 0;
  #isOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #now: KeptNow;

  constructor(input: KeeperInput) {
    this.#input = input;
    this.#known = input.answers;
    this.#latest = input.revision;
    this.#draft = drafts.readDraft(readKept(input.name)) ?? drafts.emptyDraft(input.revision, newKey());
    const { savedAt } = input;
    const state = drafts.hasWish(this.#draft) ? 'waiting' : 'saved';
    const shown = { answers: drafts.laidOver(this.#known, this.#draft.wish), conflicts: this.#draft.conflicts };
    this.#now = { ...shown, state, savedAt, error: null, isSentLate: false, isKept: true };
  }

  readonly now = (): KeptNow => this.#now;

  readonly follow = (reader: () => void): (() => void) => {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  };

  /** Sends what was kept from before, and listens for the line; the answer ends it. */
  readonly start = (): (() => void) => {
    const send = (): void => void this.#send();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', hide);
    this.#isOpen = true;
    if (drafts.hasWish(this.#draft)) this.#sendIn(0);
    return () => {
      // Nothing goes from a page that was left: somebody else may sign in next.
      this.#isOpen = false;
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', hide);
      clearTimeout(this.#timer);
      send();
    };
  };

  readonly answer = (code: string, answer: Answer | undefined): void => {
    this.#type(code, answer ?? null);
  };

  readonly reason = (check: string, reason: string): void => {
    this.#type(`check:${check}`, reason === '' ? null : reason);
  };

  /** Which of two answers to the same field stays. */
  readonly settle = ({ code, mine }: KeptConflict, whose: 'mine' | 'theirs'): void => {
    if (whose === 'mine') this.#type(code, mine);
    else this.#put((draft) => drafts.withoutConflict(draft, code));
  };

  /** Takes what stands in the browser away: what the server has stays. */
  readonly discard = (): void => {
    this.#put(() => drafts.emptyDraft(this.#latest, newKey()));
    this.#tell({ state: 'saved', error: null });
  };

  /** The server's answers as they were read just now. */
  readonly refresh = (revision: number, answers: Answers): void => {
    if (revision < this.#latest || answers === this.#known) return;
    this.#known = answers;
    this.#latest = revision;
    this.#put((draft) => (drafts.hasWish(draft) ? draft : { ...draft, revision }));
  };

  /** Sends what is left now. @returns the revision to submit, or null when something did not go or waits for a decision */
  readonly flush = async (): Promise<number | null> => {
    // What was typed while the first one was on its way goes with the second.
    await this.#send();
    await this.#send();
    return drafts.isSpent(this.#draft) ? this.#latest : null;
  };

  #type(code: string, answer: Answer | null): void {
    this.#put((draft) => drafts.withTyped(draft, code, answer));
    if (this.#failures === 0) this.#tell({ state: 'waiting', error: null });
    // While the line is lost, typing does not hurry the next try.
    this.#sendIn(this.#failures === 0 ? TYPING : this.#wait());
  }

  /** Another tab may have the same sheet open: what it keeps is kept on. */
  #put(change: (draft: KeptDraft) => KeptDraft): void {
    this.#draft = change(drafts.readDraft(readKept(this.#input.name)) ?? this.#draft);
    let isKept = true;
    if (drafts.isSpent(this.#draft)) forgetKept(this.#input.name);
    else isKept = keep(this.#input.name, this.#draft);
    this.#tell({ isKept });
  }

  #sendIn(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isOpen) return;
    this.#timer = setTimeout(() => void this.#send(), delay);
  }

  #wait(): number {
    return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendNow().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (!drafts.hasWish(this.#draft)) return;
    const { revision, draftKey, wish } = this.#draft;
    if (this.#failures === 0) this.#tell({ state: 'sending' });
    try {
      this.#take(revision, wish, await this.#input.send({ revision, draftKey, wish }));
    } catch (error) {
      this.#fail(error);
    }
  }

  #take(seen: number, sent: Wish, { revision, savedAt, conflicts }: SavedDraft): void {
    const isSentLate = this.#failures > 0;
    this.#failures = 0;
    this.#known = drafts.withTheirs(drafts.laidOver(this.#known, sent), conflicts);
    // What others changed in between was not seen yet, unless nobody did.
    const isAlone = revision <= this.#latest + 1 && conflicts.length === 0;
    this.#latest = revision;
    this.#put((draft) => ({
      ...drafts.withoutSent(draft, sent, conflicts),
      revision: isAlone || conflicts.length > 0 ? revision : seen,
    }));
    const isMore = drafts.hasWish(this.#draft);
    this.#tell({ state: isMore ? 'waiting' : 'saved', error: null, savedAt, isSentLate });
    if (isMore) this.#sendIn(TYPING);
    if (!isAlone) this.#input.onStale();
  }

  #fail(error: unknown): void {
    const status = error instanceof Refusal ? error.status : 500;
    const isPassing = status === 0 || status === 429 || status >= 500;
    this.#failures = isPassing || status === 401 ? this.#failures + 1 : 0;
    this.#tell({ state: isPassing ? 'offline' : status === 401 ? 'signed-out' : 'refused', error });
    if (this.#failures > 0) this.#sendIn(this.#wait());
  }

  #tell(news: Partial<KeptNow>): void {
    const answers = drafts.laidOver(this.#known, this.#draft.wish);
    this.#now = { ...this.#now, ...news, answers, conflicts: this.#draft.conflicts };
    for (const reader of this.#readers) reader();
  }
}

/** `randomUUID` is only for pages under https, and an office network has others. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
