import type { Cell } from '#features/results/domain/cell.ts';
import { procedureKey, type Procedure } from '#features/results/domain/procedure.ts';

/** `ru6` is ВПР, Russian, grade 6; `oge-ma`, `ege-ru`, `ege-ma-base` are exams. */
export function procedure(short: string): Procedure {
  const vpr = /^([a-z]+)(\d+)$/.exec(short);
  if (vpr !== null) return { type: 'VPR', subject: vpr[1] ?? null, grade: Number(vpr[2]), level: null };
  const [type, subject, level] = short.split('-');
  return {
    type: (type ?? '').toUpperCase(),
    subject: subject ?? null,
    grade: null,
    level: level === 'base' || level === 'profile' ? level : null,
  };
}

/** A cell from a fraction `low/participants`; everyone who is not low has mark 3. */
export function cell(school: string, year: number, short: string, fraction: string): Cell {
  const [low = 0, participants = 0] = fraction.split('/').map(Number);
  const tested = procedure(short);
  return {
    school,
    year,
    procedure: tested,
    key: procedureKey(tested),
    registered: participants,
    participants,
    low,
    mark2: low,
    mark3: participants - low,
    mark4: 0,
    mark5: 0,
    scoreSum: 0,
    scored: 0,
    reconstructed: false,
  };
}

/** All cells of a school in a year: `{ ru6: '3/10', 'oge-ma': '1/12' }`. */
export function school(code: string, year: number, results: Readonly<Record<string, string>>): Cell[] {
  return Object.entries(results).map(([short, fraction]) => cell(code, year, short, fraction));
}
