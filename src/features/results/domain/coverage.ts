/** Grades that a level of school teaches. */
const lastGrade: Readonly<Record<string, number>> = { primary: 4, basic: 9, secondary: 11 };

export interface Tested {
  readonly type: string;
  readonly grade: number | null;
}

/**
 * Whether results of a school are expected of a procedure that was held in the region: its level teaches the grade. Null: the
 * level is not known, or the procedure has no grade, so nobody can say.
 */
export function isExpected(level: string | null, { type, grade }: Tested): boolean | null {
  const tested = type === 'OGE' ? 9 : type === 'EGE' ? 11 : grade;
  const last = level === null ? undefined : lastGrade[level];
  return last === undefined || tested === null ? null : tested <= last;
}

export interface Coverage {
  /** Schools whose level teaches the grade. */
  readonly expected: number;
  /** Schools with results, expected or not. */
  readonly loaded: number;
  /** Expected and without results. */
  readonly missing: readonly number[];
}

/** One procedure over the schools that stood in the year. */
export function coverageOf(
  schools: readonly { readonly schoolId: number; readonly level: string | null }[],
  procedure: Tested,
  loaded: ReadonlySet<number>,
): Coverage {
  const expected = schools.filter(({ level }) => isExpected(level, procedure) === true);
  const missing = expected.filter(({ schoolId }) => !loaded.has(schoolId)).map(({ schoolId }) => schoolId);
  return { expected: expected.length, loaded: loaded.size, missing };
}
