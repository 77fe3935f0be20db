import type { Methodology } from './parameters.ts';

export const states = ['draft', 'approved', 'retired'] as const;
export type State = (typeof states)[number];

/** A version as far as its years go. */
export interface Valid extends Pick<Methodology, 'version' | 'validFrom' | 'validTo'> {
  readonly state: State;
}

/** What an approved version is to the lists of a year. */
export type Standing = 'draft' | 'ahead' | 'in_force' | 'ended' | 'retired';

export function standingOf({ state, validFrom, validTo }: Omit<Valid, 'version'>, listYear: number): Standing {
  if (state !== 'approved') return state;
  if (validFrom !== null && validFrom > listYear) return 'ahead';
  return validTo !== null && validTo < listYear ? 'ended' : 'in_force';
}

/** List years one after another for which the same versions hold; null is open. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
  /** The newest first: it makes the lists. None: a gap between two versions. */
  readonly versions: readonly number[];
}

const first = ({ validFrom }: Pick<Valid, 'validFrom'>): number => validFrom ?? -Infinity;
const last = ({ validTo }: Pick<Valid, 'validTo'>): number => validTo ?? Infinity;

/** Which version makes the lists of which years, with gaps and overlaps. Drafts make none. */
export function spansOf(versions: readonly Valid[]): readonly Span[] {
  const valid = versions.filter(({ state }) => state !== 'draft');
  const starts = new Set(valid.flatMap((one) => [first(one), last(one) + 1]));
  const sorted = [...starts].filter((year) => year !== Infinity).sort((a, b) => a - b);
  const spans = sorted.map((from, index): Span => {
    const to = (sorted[index + 1] ?? Infinity) - 1;
    const holding = valid.filter((one) => first(one) <= from && last(one) >= to);
    return {
      from: from === -Infinity ? null : from,
      to: to === Infinity ? null : to,
      versions: holding.map(({ version }) => version).sort((a, b) => b - a),
    };
  });
  return spans.filter(({ versions: holding }, index) => holding.length > 0 || index < sorted.length - 1);
}

/** What approving a draft would do to the versions that hold already. */
export type Succession =
  | { readonly kind: 'free' }
  /** These begin earlier: they have to end the year before the draft begins. */
  | { readonly kind: 'ends'; readonly versions: readonly number[]; readonly lastYear: number }
  /** These begin in the years of the draft: one of the two has to take other years. */
  | { readonly kind: 'overlap'; readonly versions: readonly number[] };

export function successionOf(draft: Omit<Valid, 'state'>, versions: readonly Valid[]): Succession {
  const overlapping = versions.filter(
    (one) => one.state !== 'draft' && first(one) <= last(draft) && last(one) >= first(draft),
  );
  if (overlapping.length === 0) return { kind: 'free' };
  const clashing = overlapping.filter((one) => first(one) >= first(draft) || one.state === 'retired');
  if (clashing.length > 0 || draft.validFrom === null) {
    return { kind: 'overlap', versions: overlapping.map(({ version }) => version) };
  }
  return { kind: 'ends', versions: overlapping.map(({ version }) => version), lastYear: draft.validFrom - 1 };
}
