/** Signs that results may not be objective. None of them changes a mark: each asks a person to look. */
export const signs = ['not_confirmed', 'jump_at_boundary', 'cohort_shift'] as const;
export type Sign = (typeof signs)[number];

/** How many got 2, 3, 4 and 5. */
export type Marks = readonly [two: number, three: number, four: number, five: number];

/** Cuts of the signs; the sources give the ideas, the numbers are assumed and stand here alone. */
export const limits = {
  /** A mean stands out from this many standard errors on. */
  standardErrors: 2,
  /** Fewer pupils with a mark say nothing. */
  leastPupils: 10,
  /** Fewer scores make no distribution. */
  leastScores: 30,
  /** At the boundary stand so many times the mean of the two neighbours. */
  jump: 2,
  permutations: 999,
  /** So often in a thousand chance may give as much: once, for a region makes thousands of comparisons a year. */
  permilleByChance: 1,
} as const;

export function countOf(marks: Marks): number {
  return marks[0] + marks[1] + marks[2] + marks[3];
}

function sumOf([two, three, four, five]: Marks): number {
  return 2 * two + 3 * three + 4 * four + 5 * five;
}

export interface NotConfirmed {
  /** Mean marks in hundredths, rounded half-up: of the school and of the region, in the check work and in the exam. */
  readonly schoolMean100: number;
  readonly regionMean100: number;
  readonly examMean100: number;
  readonly examRegionMean100: number;
}

interface Compared {
  readonly school: Marks;
  /** The region with the school in it. */
  readonly region: Marks;
}

/**
 * the check work of a school lies above the mean of the region by more than two standard errors, and its exam of the same
 * subject lies below the mean of the region. Null: no sign, or too few pupils to tell.
 */
export function findNotConfirmed(work: Compared, exam: Compared): NotConfirmed | null {
  if (countOf(work.school) < limits.leastPupils || countOf(exam.school) < limits.leastPupils) return null;
  const mean = sumOf(work.school) / countOf(work.school);
  const regionMean = sumOf(work.region) / countOf(work.region);
  const error = deviation(work.region, regionMean) / Math.sqrt(countOf(work.school));
  if (mean - regionMean <= limits.standardErrors * error) return null;
  // Exact: a/b < c/d when a·d < c·b.
  if (sumOf(exam.school) * countOf(exam.region) >= sumOf(exam.region) * countOf(exam.school)) return null;
  return {
    schoolMean100: hundredths(work.school),
    regionMean100: hundredths(work.region),
    examMean100: hundredths(exam.school),
    examRegionMean100: hundredths(exam.region),
  };
}

function deviation(marks: Marks, mean: number): number {
  const squares = marks.reduce((sum, count, index) => sum + count * (index + 2 - mean) ** 2, 0);
  return Math.sqrt(squares / countOf(marks));
}

/** Half-up, on whole numbers. */
function hundredths(marks: Marks): number {
  const count = countOf(marks);
  return Math.floor((200 * sumOf(marks) + count) / (2 * count));
}

export interface Jump {
  readonly mark: number;
  /** The lowest score of the mark, how many have it, and how many have a point less and a point more. */
  readonly score: number;
  readonly at: number;
  readonly below: number;
  readonly above: number;
  readonly scores: number;
}

export interface Boundary {
  readonly mark: number;
  /** Its lowest score. */
  readonly score: number;
}

/**
 * at the lowest score of a mark stand more than twice as many pupils as on the mean of its two neighbours, and more than chance
 * puts there once in a thousand. The boundary with the greatest heap; null: none, or too few scores.
 */
export function findJump(scores: ReadonlyMap<number, number>, boundaries: readonly Boundary[]): Jump | null {
  const all = [...scores.values()].reduce((sum, count) => sum + count, 0);
  if (all < limits.leastScores) return null;
  const count = (score: number): number => scores.get(score) ?? 0;
  const jumps = boundaries
    .map(({ mark, score }) => {
      return { mark, score, at: count(score), below: count(score - 1), above: count(score + 1), scores: all };
    })
    .filter(({ at, below, above }) => 2 * at > limits.jump * (below + above) && isBeyondChance(at, below + above));
  return jumps.toSorted((a, b) => b.at - a.at || a.score - b.score)[0] ?? null;
}

/** Of three neighbouring scores each is as likely: how seldom so many of them fall on the middle one, in whole numbers over 3ⁿ. */
function isBeyondChance(at: number, beside: number): boolean {
  const all = at + beside;
  let [ways, tail] = [1n, 0n];
  // From all of them down to `at`: the ways to choose those beside, each with two places.
  for (let apart = 0; apart <= beside; apart += 1) {
    tail += ways * 2n ** BigInt(apart);
    ways = (ways * BigInt(all - apart)) / BigInt(apart + 1);
  }
  return 1000n * tail <= BigInt(limits.permilleByChance) * 3n ** BigInt(all);
}

export interface Shift {
  /** The mark from which on the two distributions are farthest apart, and how many have it or a better one, before and now. */
  readonly mark: number;
  readonly betterBefore: number;
  readonly betterNow: number;
  /** The greatest distance of the two distributions of marks, in percent rounded half-up. */
  readonly distancePercent: number;
  readonly before: number;
  readonly now: number;
}

/**
 * the same cohort, a grade older, got marks so much better that chance gives it at most once in a thousand: Kolmogorov
 * distance against permutations of both years together. Becoming worse is no sign: it is looked at elsewhere.
 */
export function findShift(before: Marks, now: Marks): Shift | null {
  const [n, m] = [countOf(before), countOf(now)];
  if (n < limits.leastPupils || m < limits.leastPupils) return null;
  const { surplus: found, mark, betterBefore, betterNow } = farthest(before, now);
  if (found <= 0) return null;
  const random = seeded([...before, ...now]);
  const pooled: Marks = [before[0] + now[0], before[1] + now[1], before[2] + now[2], before[3] + now[3]];
  const deck = pooled.flatMap((count, mark) => Array.from({ length: count }, () => mark));
  let asFar = 1;
  for (let round = 0; round < limits.permutations; round += 1) {
    const drawn = draw(deck, n, random);
    if (farthest(drawn, minus(pooled, drawn)).surplus >= found) asFar += 1;
  }
  if (1000 * asFar > limits.permilleByChance * (limits.permutations + 1)) return null;
  const distancePercent = Math.floor((200 * found + n * m) / (2 * n * m));
  return { mark, betterBefore, betterNow, distancePercent, before: n, now: m };
}

interface Apart extends Pick<Shift, 'mark' | 'betterBefore' | 'betterNow'> {
  /** Of low marks before over low marks now, as a whole number over n·m. */
  readonly surplus: number;
}

function farthest(before: Marks, now: Marks): Apart {
  const [n, m] = [countOf(before), countOf(now)];
  let [lowBefore, lowNow] = [0, 0];
  let found: Apart = { surplus: 0, mark: 3, betterBefore: 0, betterNow: 0 };
  for (let place = 0; place < 3; place += 1) {
    lowBefore += before[place] ?? 0;
    lowNow += now[place] ?? 0;
    const surplus = lowBefore * m - lowNow * n;
    if (surplus <= found.surplus) continue;
    found = { surplus, mark: place + 3, betterBefore: n - lowBefore, betterNow: m - lowNow };
  }
  return found;
}

function minus(all: Marks, part: Marks): Marks {
  return [all[0] - part[0], all[1] - part[1], all[2] - part[2], all[3] - part[3]];
}

/** So many of the deck, each as likely as any other: the beginning of a shuffle. The deck stays a deck. */
function draw(deck: number[], count: number, random: () => number): Marks {
  const taken: [number, number, number, number] = [0, 0, 0, 0];
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (deck.length - place));
    const mark = deck[other] ?? 0;
    deck[other] = deck[place] ?? 0;
    deck[place] = mark;
    taken[mark as 0 | 1 | 2 | 3] += 1;
  }
  return taken;
}

/** The same counts give the same verdict, today and in ten years: mulberry32 over the counts. */
function seeded(counts: readonly number[]): () => number {
  let state = counts.reduce((seed, count) => (Math.imul(seed, 31) + count) | 0, 17);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
