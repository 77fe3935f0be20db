/** What a column of a file of results can be. Names of the neutral layout where it has one. */
export const schoolFields = ['school_code', 'school_name', 'municipality', 'region'] as const;
export const sittingFields = [
  'procedure',
  'subject',
  'subject_code',
  'level',
  'grade',
  'programme_grade',
  'year',
  'exam_date',
] as const;
export const pupilFields = ['student_id', 'score', 'primary_score', 'test_score', 'mark', 'status'] as const;
export const countFields = [
  'registered',
  'participants',
  'n2',
  'n3',
  'n4',
  'n5',
  'pct2',
  'pct3',
  'pct4',
  'pct5',
  'below_minimum',
  'mean_score',
] as const;
export const fields = [...schoolFields, ...sittingFields, ...pupilFields, ...countFields] as const;
export type Field = (typeof fields)[number];

/** One row a pupil, or one row a school with its counts. */
export type Layout = 'pupil_rows' | 'school_counts';

/** Field → place of its column, from 0. Every field at most once. */
export type ColumnPlaces = Readonly<Partial<Record<Field, number>>>;
