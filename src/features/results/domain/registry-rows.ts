import type { RegistryRow } from '#features/registry/domain/registry-file.ts';
import { dayAfter, firstResultsYear } from '#features/registry/domain/school.ts';
import { buildRegistryIndex, type RegistryIndex, type RegistrySchool } from './school-match.ts';

/** A registry file as an index. Several rows of one code are versions of one school: the last one is the present. */
export function indexRegistryRows(rows: readonly RegistryRow[]): RegistryIndex {
  const versions = new Map<string, RegistryRow[]>();
  for (const row of rows) versions.set(row.code, [...(versions.get(row.code) ?? []), row]);
  return buildRegistryIndex([...versions.values()].map(schoolOf));
}

function schoolOf(versions: readonly RegistryRow[]): RegistrySchool {
  const ordered = versions.toSorted((a, b) => compare(a.validTo ?? '9999', b.validTo ?? '9999'));
  const present = ordered.at(-1);
  if (present === undefined) throw new Error('a school has at least one row');
  const names = ordered.slice(0, -1).map(({ name }) => name);
  const { code, name, municipality, status, validTo, successorCodes, formerNames, identifiers } = present;
  return {
    school: code,
    code,
    otherCodes: identifiers
      .filter(({ kind }) => kind === 'vpr_login' || kind === 'exam_code')
      .map(({ value }) => value),
    name,
    formerNames: [...formerNames, ...names.filter((former) => former !== name)],
    municipality,
    isGone: status === 'merged' || status === 'closed' || successorCodes.length > 0,
    // a school with a new code is the same school in any year
    goneFromYear: validTo === null || status === 'renamed' ? null : firstResultsYear(dayAfter(validTo)),
    successors: successorCodes,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
