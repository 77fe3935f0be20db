import type { Ctx } from '#platform/http/context.ts';
import type { Held } from './hold.ts';

/** What was typed stands in the history of the answer; the log says what was done, and where. */
export function noteStep({ note }: Ctx, { unit, wave }: Held, after: Readonly<Record<string, unknown>>): void {
  const { schoolId, municipalityId, state, unitId } = unit;
  const place = schoolId === null ? { municipalityId } : { schoolId };
  note({
    object: { kind: 'answer', id: unitId, ...place },
    before: { state },
    after: { waveId: wave.waveId, ...after },
  });
}
