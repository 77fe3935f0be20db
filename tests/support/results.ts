/** A school's results as people write them in these tests: `{ 'ВПР Русский язык 6': '4/10' }` is 4 of 10 with mark 2. */
export type Sittings = Readonly<Record<string, string>>;

export interface SchoolSittings {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly year: number;
  readonly sittings: Sittings;
}

export const neutralHeadings =
  'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark';

/** Pupil rows in the neutral layout; those who are not below the minimum have mark 3. */
export function pupilRows(schools: readonly SchoolSittings[]): string[] {
  return schools.flatMap(({ code, name, municipality, year, sittings }) =>
    Object.entries(sittings).flatMap(([sitting, fraction]) => {
      const [procedure = '', ...words] = sitting.split(' ');
      const grade = words.pop() ?? '';
      const [low = 0, participants = 0] = fraction.split('/').map(Number);
      return Array.from({ length: participants }, (_, index) => {
        const student = `${code}-${String(index + 1)}`;
        const mark = index < low ? '2' : '3';
        return [code, name, municipality, procedure, words.join(' '), grade, String(year), student, '', mark].join(',');
      });
    }),
  );
}

export function csvFile(rows: readonly string[]): Buffer {
  return Buffer.from([neutralHeadings, ...rows, ''].join('\n'));
}
