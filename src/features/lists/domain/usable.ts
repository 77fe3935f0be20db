import { isShareAbove, isShareAtLeast } from '#kernel/share.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import type { Procedure } from '#features/results/domain/procedure.ts';
import type { Parameters, ProcedurePattern } from '#features/methodology/domain/parameters.ts';
import type { ProcedureUse, TraceRow } from './evaluation.ts';

export type Flag = TraceRow['flags'][number];

/**
 * Whether the catalogue counts a procedure. A pattern asks only of what the file says: where the file has no grade,
 * subject or level, nothing contradicts the pattern.
 */
export function isInCatalogue(procedure: Procedure, patterns: readonly ProcedurePattern[]): boolean {
  return patterns.some(
    (pattern) =>
      agrees(procedure.type === '' ? null : procedure.type, pattern.type) &&
      agrees(procedure.subject, pattern.subject) &&
      agrees(procedure.level, pattern.level) &&
      (pattern.grades === undefined || procedure.grade === null || pattern.grades.includes(procedure.grade)),
  );
}

function agrees(found: string | null, asked: string | undefined): boolean {
  return found === null || asked === undefined || found === asked;
}

/** Percent that makes a procedure of this type low. */
export function lowSharePercent(type: string, parameters: Parameters): number {
  return parameters.LOW_SHARE_PCT[type] ?? parameters.LOW_SHARE_PCT.default;
}

/** Whether counts are low by the threshold of the type; the number of participants is judged elsewhere. */
export function isLowShare(low: number, participants: number, type: string, parameters: Parameters): boolean {
  const percent = lowSharePercent(type, parameters);
  return parameters.LOW_SHARE_INCLUSIVE
    ? isShareAtLeast(low, participants, percent)
    : isShareAbove(low, participants, percent);
}

const none: readonly Flag[] = [];

/** What the rule makes of one cell on its own, before pooling: catalogue, kind, bias, participants, in this order. */
export interface Reading {
  readonly parameters: Parameters;
  readonly isCounted: boolean;
  readonly isKindExcluded: boolean;
  readonly isBiased: boolean;
  readonly lineageFlags: readonly Flag[];
}

export function readCell(cell: Cell, reading: Reading): TraceRow {
  const { parameters } = reading;
  const use = useOf(cell, reading);
  const isLow = use === 'used' && isLowShare(cell.low, cell.participants, cell.procedure.type, parameters);
  return { year: cell.year, key: cell.key, cell, use, isLow, flags: flagsOf(cell, reading) };
}

export function useOf(cell: Cell, reading: Reading): ProcedureUse {
  if (!reading.isCounted) return 'not_in_catalogue';
  if (reading.isKindExcluded) return 'kind_excluded';
  if (reading.isBiased && reading.parameters.BIASED_RESULTS === 'drop') return 'biased_dropped';
  return hasEnough(cell.participants, reading.parameters) ? 'used' : 'too_few_participants';
}

export function hasEnough(participants: number, parameters: Parameters): boolean {
  return participants >= Math.max(1, parameters.MIN_PARTICIPANTS);
}

function flagsOf(cell: Cell, reading: Reading): readonly Flag[] {
  const isSmall = cell.participants < reading.parameters.SMALL_N;
  if (!isSmall && !cell.reconstructed && !reading.isBiased && reading.lineageFlags.length === 0) return none;
  const flags: Flag[] = [];
  if (isSmall) flags.push('small_n');
  if (cell.reconstructed) flags.push('reconstructed');
  flags.push(...reading.lineageFlags);
  if (reading.isBiased) flags.push('biased');
  return flags;
}
