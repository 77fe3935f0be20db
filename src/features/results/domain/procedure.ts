/** Assessment procedure (оценочная процедура): one test of one subject, programme grade and level. The year is kept beside it. */

export const procedureTypes = ['VPR', 'OGE', 'EGE'] as const;
/** A known type, or the text of the file in upper case for any other procedure (it takes part only when a method names it). */
export type ProcedureType = (typeof procedureTypes)[number] | (string & {});

export interface Procedure {
  readonly type: ProcedureType;
  /** Canonical subject code (`ru`, `ma`, …), lower-case text of the file for an unknown subject, null when the file has no subject. */
  readonly subject: string | null;
  /** Grade of the programme tested, not of the pupils that autumn (domain case V10); null when the file has no grade. */
  readonly grade: number | null;
  /** ЕГЭ mathematics only. */
  readonly level: 'base' | 'profile' | null;
}

/** "The same procedure" for rule B and for summing: type, programme grade, subject, level. */
export function procedureKey(procedure: Procedure): string {
  const { type, subject, grade, level } = procedure;
  return `${type}|${grade === null ? '' : String(grade)}|${subject ?? ''}|${level ?? ''}`;
}

/** A type that is not one of ours, as a reader would write it: an abbreviation stays, a word gets one capital letter. */
export function readableType(type: string): string {
  return type.length <= 5 ? type : type.charAt(0) + type.slice(1).toLowerCase();
}
