/** Gives what a file names a code that a form takes, different from those given before. */
export class Codes {
  readonly #given = new Set<string>();
  readonly #mayBeginWithDigit: boolean;

  constructor({ mayBeginWithDigit = false } = {}) {
    this.#mayBeginWithDigit = mayBeginWithDigit;
  }

  /** `spare` stands for what has no letter that a code may have. */
  give(name: string, spare: string): string {
    const base = this.#fitting(name, spare);
    const numbered = (number: number): string => {
      const tail = number === 1 ? '' : `_${String(number)}`;
      return base.slice(0, 60 - tail.length) + tail;
    };
    let number = 1;
    while (this.#given.has(numbered(number))) number += 1;
    this.#given.add(numbered(number));
    return numbered(number);
  }

  #fitting(name: string, spare: string): string {
    const plain = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]+/g, '_')
      .replace(/^_+/, '')
      .replace(/_+$/, '');
    if (plain === '') return spare;
    return this.#mayBeginWithDigit || /^[a-z]/.test(plain) ? plain : `q_${plain}`;
  }
}
