import { err, ok, type Result } from '#kernel/result.ts';
import { nearest } from './nearest.ts';
import type { Methodology } from './parameters.ts';
import { presets } from './presets.ts';

export type MethodologyProblem =
  | {
      readonly code: 'unknown_methodology';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'not_valid_in_year';
      readonly name: string;
      readonly year: number;
      readonly from: number | null;
      readonly to: number | null;
    };

/** The newest version of a method that is valid for a list year. */
export function findMethodology(
  name: string,
  listYear: number,
  among: readonly Methodology[] = presets,
): Result<Methodology, MethodologyProblem> {
  const versions = among.filter((methodology) => methodology.name === name);
  const [first] = versions;
  if (first === undefined) {
    const known = [...new Set(among.map((methodology) => methodology.name))];
    return err({ code: 'unknown_methodology', name, nearest: nearest(name, known), known });
  }
  const valid = versions.filter((methodology) => isValidIn(methodology, listYear));
  const newest = valid.sort((a, b) => b.version - a.version)[0];
  if (newest !== undefined) return ok(newest);
  const from = versions.some(({ validFrom }) => validFrom === null)
    ? null
    : Math.min(...versions.map(({ validFrom }) => validFrom ?? Infinity));
  const to = versions.some(({ validTo }) => validTo === null)
    ? null
    : Math.max(...versions.map(({ validTo }) => validTo ?? -Infinity));
  return err({ code: 'not_valid_in_year', name, year: listYear, from, to });
}

export function isValidIn({ validFrom, validTo }: Methodology, listYear: number): boolean {
  return (validFrom === null || listYear >= validFrom) && (validTo === null || listYear <= validTo);
}
