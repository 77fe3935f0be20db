import { tokensOf, type Token } from './tokens.ts';

/** What an XLSForm expression says, before anybody asks what it means in a form. */
export type Node =
  | { readonly kind: 'number' | 'text' | 'name'; readonly text: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'pair'; readonly sign: string; readonly left: Node; readonly right: Node };

export type Parsed = { readonly ok: true; readonly node: Node } | { readonly ok: false; readonly at: number };

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];
const DEEPEST = 40;

/** Reads the subset of XPath that forms are written in. Never throws: what it cannot read has a place. */
export function parseExpression(source: string): Parsed {
  const tokens = tokensOf(source);
  if (!isList(tokens)) return { ok: false, at: tokens.at };
  const reader = new Reader(tokens, source.length);
  const node = reader.level(0, 0);
  return node !== null && reader.isAtEnd ? { ok: true, node } : { ok: false, at: reader.at };
}

function isList(tokens: ReturnType<typeof tokensOf>): tokens is readonly Token[] {
  return Array.isArray(tokens);
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  get at(): number {
    return this.#tokens[this.#next]?.at ?? this.#end;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  /** @returns null when nothing can be read there */
  level(level: number, depth: number): Node | null {
    const signs = LEVELS[level];
    if (signs === undefined) return this.#single(depth);
    let left = this.level(level + 1, depth);
    while (left !== null) {
      const sign = this.#take((token) => isSign(token) && signs.includes(token.text));
      if (sign === null) return left;
      const right = this.level(level + 1, depth);
      left = right === null ? null : { kind: 'pair', sign: sign.text, left, right };
    }
    return null;
  }

  #take(fits: (token: Token) => boolean): Token | null {
    const token = this.#tokens[this.#next];
    if (token === undefined || !fits(token)) return null;
    this.#next += 1;
    return token;
  }

  #sign(text: string): boolean {
    return this.#take((token) => token.kind === 'sign' && token.text === text) !== null;
  }

  #single(depth: number): Node | null {
    if (depth > DEEPEST) return null;
    if (this.#sign('(')) {
      const inner = this.level(0, depth + 1);
      return inner !== null && this.#sign(')') ? inner : null;
    }
    if (this.#sign('-')) {
      const number = this.#take(({ kind }) => kind === 'number');
      return number === null ? null : { kind: 'number', text: `-${number.text}` };
    }
    const token = this.#take(({ kind }) => kind !== 'sign');
    return token === null ? null : this.#of(token, depth);
  }

  #of({ kind, text }: Token, depth: number): Node | null {
    switch (kind) {
      case 'number':
      case 'text':
      case 'name':
        return { kind, text };
      case 'self':
        return { kind };
      case 'word':
        return this.#sign('(') ? this.#call(text, depth) : null;
      case 'sign':
        return null;
    }
  }

  #call(name: string, depth: number): Node | null {
    const args: Node[] = [];
    if (this.#sign(')')) return { kind: 'call', name, args };
    do {
      const arg = this.level(0, depth + 1);
      if (arg === null) return null;
      args.push(arg);
    } while (this.#sign(','));
    return this.#sign(')') ? { kind: 'call', name, args } : null;
  }
}

function isSign({ kind }: Token): boolean {
  return kind === 'sign' || kind === 'word';
}
