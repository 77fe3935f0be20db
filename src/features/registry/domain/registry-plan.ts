import type { RegistryFault, RegistryRow } from './registry-file.ts';
import { ALWAYS, dayAfter, type SchoolKind, type SchoolLevel } from './school.ts';

/** What is said of a school for a time; `validTo` is the first day on which it no longer holds. */
export interface SchoolVersion {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
  readonly municipality: string;
  readonly kind: SchoolKind | null;
  readonly level: SchoolLevel | null;
  readonly isRural: boolean | null;
  readonly branchOf: string | null;
}

const attributes = ['name', 'municipality', 'kind', 'level', 'isRural', 'branchOf'] as const;

/**
 * Changes that make the known history say what the file says. A difference begins a new version on the day the file gives,
 * else today; what the file leaves empty stays as it was. The same file again gives no change.
 */
export function planVersions(
  known: readonly SchoolVersion[],
  rows: readonly RegistryRow[],
  today: string,
): SchoolVersion[] {
  const history = [...known].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const changed = new Map<string, SchoolVersion>();
  const write = (version: SchoolVersion): void => {
    const at = history.findIndex((other) => other.validFrom === version.validFrom);
    if (at >= 0) history[at] = version;
    else history.push(version);
    changed.set(version.validFrom, version);
  };
  for (const row of [...rows].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))) {
    const current = history.at(-1);
    if (current === undefined) write(versionOf(row, null, row.validFrom ?? ALWAYS));
    else applyRow(current, row, { today, write });
  }
  return [...changed.values()];
}

function applyRow(
  current: SchoolVersion,
  row: RegistryRow,
  { today, write }: { today: string; write: (version: SchoolVersion) => void },
): void {
  const next = versionOf(row, current, current.validFrom);
  if (attributes.every((name) => next[name] === current[name])) {
    if (next.validTo !== current.validTo) write(next);
    return;
  }
  const begins = row.validFrom ?? today;
  const isOver = next.validTo !== null && next.validTo <= begins;
  // A school that was gone by then was only described anew: there is no version to begin.
  if (begins <= current.validFrom || isOver) {
    write(next);
    return;
  }
  write({ ...current, validTo: begins });
  write({ ...next, validFrom: begins });
}

const nothingKnown = { validTo: null, kind: null, level: null, isRural: null, branchOf: null };

function versionOf(row: RegistryRow, before: SchoolVersion | null, validFrom: string): SchoolVersion {
  const kept = before ?? nothingKnown;
  return {
    validFrom,
    validTo: endOf(row, kept.validTo, validFrom),
    name: row.name,
    municipality: row.municipality,
    kind: row.kind ?? kept.kind,
    level: row.level ?? kept.level,
    isRural: row.isRural ?? kept.isRural,
    branchOf: row.branchOf ?? kept.branchOf,
  };
}

/** An end that lies before the beginning of what is known ends nothing; the reorganisation itself is remembered with its day. */
function endOf(row: RegistryRow, known: string | null, validFrom: string): string | null {
  if (row.validTo === null) return known;
  const end = dayAfter(row.validTo);
  return end > validFrom ? end : known;
}

/** What stops the rows from being true together, and against the schools known already. */
export function checkRows(rows: readonly RegistryRow[], knownCodes: ReadonlySet<string>): RegistryFault[] {
  const codes = new Set([...knownCodes, ...rows.map((row) => row.code)]);
  return [
    ...repeatedCodes(rows),
    ...sharedIdentifiers(rows),
    ...rows.flatMap((row) => unknownSchools(row, codes)),
    ...rows.flatMap((row) => missingDates(row)),
  ];
}

function repeatedCodes(rows: readonly RegistryRow[]): RegistryFault[] {
  const seen = new Map<string, RegistryRow>();
  return rows.flatMap((row): RegistryFault[] => {
    const key = `${row.code}|${row.validFrom ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) {
      return [
        { code: 'duplicate_code', row: row.row, field: 'school_code', found: row.code, expected: String(first.row) },
      ];
    }
    seen.set(key, row);
    return [];
  });
}

/** Logins and exam codes are of one school; ИНН, ОГРН and КПП are of the legal entity, which branches share. */
function sharedIdentifiers(rows: readonly RegistryRow[]): RegistryFault[] {
  const owner = new Map<string, string>();
  return rows.flatMap((row) =>
    row.identifiers.flatMap(({ kind, value }): RegistryFault[] => {
      if (kind !== 'vpr_login' && kind !== 'exam_code') return [];
      const first = owner.get(`${kind}|${value}`) ?? row.code;
      owner.set(`${kind}|${value}`, first);
      return first === row.code
        ? []
        : [{ code: 'shared_identifier', row: row.row, field: kind, found: value, expected: first }];
    }),
  );
}

function unknownSchools(row: RegistryRow, codes: ReadonlySet<string>): RegistryFault[] {
  const unknown = (field: 'branch_of' | 'successor_code', code: string): RegistryFault[] =>
    codes.has(code) && code !== row.code
      ? []
      : [{ code: 'unknown_school', row: row.row, field, found: code, expected: null }];
  return [
    ...(row.branchOf === null ? [] : unknown('branch_of', row.branchOf)),
    ...row.successorCodes.flatMap((code) => unknown('successor_code', code)),
  ];
}

/** A reorganisation without a day cannot be placed between two years of results. */
function missingDates(row: RegistryRow): RegistryFault[] {
  const ends = row.successorCodes.length > 0 || row.status === 'closed' || row.status === 'merged';
  if (!ends || row.validTo !== null || row.status === 'renamed') return [];
  return [{ code: 'missing_date', row: row.row, field: 'valid_to', found: null, expected: 'YYYY-MM-DD' }];
}
