import { readableType, type Procedure } from '#features/results/domain/procedure.ts';

/** Words of one language for the parts of a procedure. */
export interface ProcedureWords {
  readonly types: Readonly<Record<string, string>>;
  readonly subjects: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<'base' | 'profile', string>>;
  readonly grade: (grade: number) => string;
  /** Several grades summed under one key: `5, 6`. */
  readonly grades: (list: string) => string;
}

/** Full name of a procedure. The exams have one grade each, so theirs is left out. */
export function nameProcedure({ type, subject, grade, level }: Procedure, key: string, words: ProcedureWords): string {
  const pooled = key.split('|')[1] ?? '';
  const isExam = type === 'OGE' || type === 'EGE';
  const single = grade === null || isExam ? null : words.grade(grade);
  const parts = [
    words.types[type] ?? readableType(type),
    subject === null ? null : (words.subjects[subject] ?? subject),
    level === null ? null : words.levels[level],
    pooled.includes('+') ? words.grades(pooled.replaceAll('+', ', ')) : single,
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
