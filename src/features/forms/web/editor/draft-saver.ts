import { Refusal } from '#ui/client.ts';
import { forgetKept, keep, readKept } from '#ui/kept.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { recordOf } from '../../domain/own.ts';

export type SaveState = 'saved' | 'waiting' | 'offline' | 'refused';
export interface SaverNow {
  readonly definition: FormDefinition;
  readonly revision: number;
  readonly state: SaveState;
  readonly error: unknown;
}

interface SaverInput {
  /** Of the person and the form. */
  readonly name: string;
  readonly revision: number;
  readonly definition: FormDefinition;
  readonly save: (input: { readonly revision: number; readonly definition: FormDefinition }) => Promise<{
    readonly revision: number;
  }>;
}

const TYPING = 1000;
const RETRY = 5000;

/** Keeps the form that is written in the browser at once and on the server when the typing rests, one save after another. */
export class DraftSaver {
  readonly #input: SaverInput;
  readonly #readers = new Set<() => void>();
  #now: SaverNow;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isOpen = false;

  constructor(input: SaverInput) {
    this.#input = input;
    const { name, revision, definition } = input;
    const kept = keptOf(readKept(name), revision);
    this.#now = { definition: kept ?? definition, revision, state: kept === null ? 'saved' : 'waiting', error: null };
  }

  readonly now = (): SaverNow => this.#now;

  readonly follow = (reader: () => void): (() => void) => {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  };

  readonly start = (): (() => void) => {
    this.#isOpen = true;
    const retry = (): void => void this.flush();
    window.addEventListener('online', retry);
    if (this.#now.state === 'waiting') this.#saveIn(0);
    return () => {
      this.#isOpen = false;
      window.removeEventListener('online', retry);
      clearTimeout(this.#timer);
      void this.flush();
    };
  };

  readonly change = (definition: FormDefinition): void => {
    const { revision, state } = this.#now;
    keep(this.#input.name, { revision, definition });
    this.#tell({ definition, state: state === 'refused' || state === 'offline' ? state : 'waiting' });
    if (state !== 'refused') this.#saveIn(TYPING);
  };

  /** @returns whether all of it is saved */
  readonly flush = async (): Promise<boolean> => {
    await this.#save();
    if (this.#now.state === 'waiting') await this.#save();
    return this.#now.state === 'saved';
  };

  /** What is kept here goes: the form is read anew. */
  readonly forget = (): void => {
    forgetKept(this.#input.name);
  };

  #saveIn(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#isOpen) this.#timer = setTimeout(() => void this.#save(), delay);
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveNow().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    const { state, revision, definition } = this.#now;
    if (state === 'saved' || state === 'refused') return;
    try {
      const saved = await this.#input.save({ revision, definition });
      const isSame = this.#now.definition === definition;
      if (isSame) forgetKept(this.#input.name);
      else keep(this.#input.name, { revision: saved.revision, definition: this.#now.definition });
      this.#tell({ revision: saved.revision, state: isSame ? 'saved' : 'waiting', error: null });
      if (!isSame) this.#saveIn(TYPING);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const isPassing = error instanceof Refusal && (error.status === 0 || error.status >= 500 || error.status === 401);
    this.#tell({ state: isPassing ? 'offline' : 'refused', error });
    if (isPassing) this.#saveIn(RETRY);
  }

  #tell(news: Partial<SaverNow>): void {
    this.#now = { ...this.#now, ...news };
    for (const reader of this.#readers) reader();
  }
}

/** What was written here over this very revision; over an older one it would undo what others wrote. */
function keptOf(kept: unknown, revision: number): FormDefinition | null {
  const draft = recordOf(kept);
  const definition = recordOf(draft?.['definition']);
  const isForm = Array.isArray(definition?.['sections']) && Array.isArray(definition['checks']);
  return draft?.['revision'] === revision && isForm ? (definition as unknown as FormDefinition) : null;
}
