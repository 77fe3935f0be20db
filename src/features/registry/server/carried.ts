import type { ResultPart } from './store-reorganise.ts';

type Level = 'base' | 'profile' | null;

export interface Carried {
  readonly year: number;
  readonly procedures: {
    readonly key: string;
    readonly procedure: {
      readonly type: string;
      readonly subject: string | null;
      readonly grade: number | null;
      readonly level: Level;
    };
    readonly parts: { readonly code: string; readonly low: number; readonly participants: number }[];
    readonly low: number;
    readonly participants: number;
  }[];
}

/** Results by procedure with their sums: what the successor has in the year before. */
export function sumResults(parts: readonly ResultPart[]): Carried['procedures'] {
  return [...Map.groupBy(parts, ({ key }) => key)].map(([key, of]) => {
    const [{ type, subject, grade, level } = { type: '', subject: null, grade: null, level: null as Level }] = of;
    return {
      key,
      procedure: { type, subject, grade, level },
      parts: of.map(({ code, low, participants }) => ({ code, low, participants })),
      low: of.reduce((sum, part) => sum + part.low, 0),
      participants: of.reduce((sum, part) => sum + part.participants, 0),
    };
  });
}
