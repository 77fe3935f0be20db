import { dayOf } from '#kernel/day.ts';
import { daysUntil } from '#features/today/domain/urgency.ts';
import type { UnitRow, WaveRow } from '../contract.ts';
import { answerStates, isOwing, type AnswerState } from '../domain/answer.ts';
import { fillPercent, qualityOf } from '../domain/fill.ts';
import { dayAfter, isOverdue, lastDay, timelinessOf, type Term } from '../domain/term.ts';
import type { StoredUnit } from './store-units.ts';
import type { StoredWave, WaveRowStored, WaveSums } from './store-waves.ts';

export function waveRowOf(
  wave: Omit<WaveRowStored, 'population' | 'clonedFrom'>,
  sums: readonly Pick<WaveSums, 'waveId' | 'state' | 'units' | 'overdue'>[],
  today: string,
): WaveRow {
  const own = sums.filter(({ waveId }) => waveId === wave.waveId);
  return {
    ...shownOf(wave),
    graceUntil: dayAfter(wave.dueOn, wave.graceDays),
    daysLeft: daysUntil(wave.dueOn, today),
    launchedAt: instant(wave.launchedAt),
    closedAt: instant(wave.closedAt),
    units: own.reduce((sum, { units }) => sum + units, 0),
    counts: countsOf(own),
    overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}

function shownOf({
  formId,
  formCode,
  formTitle,
  version,
  minutes,
  ...wave
}: Omit<WaveRowStored, 'population' | 'clonedFrom'>) {
  const { waveId, title, state, subject, answeredBy, confirmedBy, sourceDocument } = wave;
  const { periodFrom, periodTo, opensOn, dueOn, graceDays } = wave;
  return {
    ...{ waveId, formId, formCode, formTitle, version, minutes, title, state, subject, answeredBy, confirmedBy },
    ...{ sourceDocument, periodFrom, periodTo, opensOn, dueOn, graceDays },
  };
}

export function instant(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

function dayOfInstant(at: Date | null): string | null {
  return at === null ? null : dayOf(at);
}

/** Every state has its number. */
export function countsOf(
  sums: readonly { readonly state: AnswerState; readonly units: number }[],
): Record<AnswerState, number> {
  const of = (state: AnswerState): number =>
    sums.filter((one) => one.state === state).reduce((sum, { units }) => sum + units, 0);
  return Object.fromEntries(answerStates.map((state) => [state, of(state)])) as Record<AnswerState, number>;
}

export function termOf(
  { opensOn, dueOn, graceDays, answeredBy }: Pick<StoredWave, 'opensOn' | 'dueOn' | 'graceDays' | 'answeredBy'>,
  unit: Pick<StoredUnit, 'dueOn'>,
): Term {
  return { opensOn, dueOn, graceDays, ownDueOn: unit.dueOn, isOwed: answeredBy !== 'anyone' };
}

export function unitRowOf(unit: StoredUnit, wave: StoredWave, today: string): UnitRow {
  const { unitId, schoolId, name, municipalityId, municipality, state, revision, exceptionReason } = unit;
  const { asked, answered, errors, warnings, changed, savedAt } = unit;
  const term = termOf(wave, unit);
  const firstSubmittedOn = dayOfInstant(unit.firstSubmittedAt);
  const isDraft = isOwing(state) && savedAt !== null;
  return {
    ...{ unitId, schoolId, name, municipalityId, municipality, state, revision, exceptionReason },
    ...{ asked, answered, errors, warnings, changed },
    fillPercent: fillPercent(unit),
    quality: qualityOf(unit),
    dueOn: lastDay(term),
    hasOwnTerm: unit.dueOn !== null,
    timeliness: timelinessOf({ state, firstSubmittedOn }, term, today),
    isOverdue: isOverdue({ state }, term, today),
    daysLeft: daysUntil(lastDay(term), today),
    savedAt: instant(savedAt),
    draftDays: isDraft ? daysUntil(today, dayOf(savedAt)) : null,
    submittedAt: instant(unit.submittedAt),
    confirmedAt: instant(unit.confirmedAt),
    nudgedAt: instant(unit.nudgedAt),
  };
}
