/** A piece of an XLSForm expression, with where it begins. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'word' | 'sign' | 'self';
  readonly text: string;
  readonly at: number;
}

/** Longer than anyone writes; a bound for what is hostile. */
export const LONGEST_EXPRESSION = 2000;

const PIECES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['name', /\$\{\s*([^{}\s]{1,200})\s*\}/y],
  ['number', /(\d{1,15}(?:\.\d{1,6})?)(?![\w.])/y],
  ['text', /'([^']*)'|"([^"]*)"/y],
  ['word', /([A-Za-z][\w-]*(?::[\w-]+)?)/y],
  ['self', /(\.)(?![\w.])/y],
  ['sign', /(<=|>=|!=|[<>=+*(),-])/y],
];
const BLANK = /\s*/y;

/** @returns the pieces in order, or where something stands that is none */
export function tokensOf(source: string): readonly Token[] | { readonly at: number } {
  const tokens: Token[] = [];
  if (source.length > LONGEST_EXPRESSION) return { at: LONGEST_EXPRESSION };
  for (let at = skipBlank(source, 0); at < source.length; at = skipBlank(source, at)) {
    const found = pieceAt(source, at);
    if (found === null) return { at };
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function skipBlank(source: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.test(source);
  return BLANK.lastIndex;
}

function pieceAt(source: string, at: number): { readonly token: Token; readonly end: number } | null {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) return { token: { kind, text: match[1] ?? match[2] ?? '', at }, end: pattern.lastIndex };
  }
  return null;
}
