import type { ReasonCode, Verdict } from '#features/results/domain/reason.ts';

export const heading = 'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark';
/** A good row of the neutral layout, changed. */
export const row = (changes: Partial<Record<string, string>> = {}): string =>
  Object.values({
    school: '001',
    name: 'МОУ СОШ № 1',
    municipality: 'Первый район',
    procedure: 'ВПР',
    subject: 'Русский язык',
    grade: '6',
    year: '2022',
    student: 'A1',
    score: '20',
    mark: '3',
    ...changes,
  }).join(',');
export const other = row({ student: 'B1', mark: '2', score: '5' });

export interface Case {
  readonly code: ReasonCode;
  readonly what: string;
  readonly text: string;
  /** verdict, rows total, accepted, participants, low */
  readonly expected: readonly [Verdict, number, number, number, number];
  /** Row and column of the first problem with the code. */
  readonly place: readonly [row: number | null, column: string | null];
  readonly with?: 'registry' | 'scale';
}

export const file = (...rows: string[]): string => `${[heading, ...rows].join('\n')}\n`;
export const warn = 'accept_with_warnings';
