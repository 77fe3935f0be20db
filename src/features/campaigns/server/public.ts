import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { listAnswersOfWave, listLatestAnswers } from './store-latest.ts';
import type { AnswerOfWave, EarlierAnswer, LatestAsked } from './store-latest.ts';

export { seedWave, type Given } from './seed-wave.ts';
export type { AnswerOfWave, EarlierAnswer } from './store-latest.ts';
export { hasWaves } from './store-seed.ts';

/** What units of the scope answered last to forms: what was sent or, while it is being changed, what was confirmed. */
export async function latestAnswers(db: Db, scope: Scope, asked: LatestAsked): Promise<readonly EarlierAnswer[]> {
  return await listLatestAnswers(db, scope, asked);
}

/** What counts of a wave as it stands now: sent or confirmed; answers to hidden fields stand in it, the form says which. */
export async function answersOfWave(db: Db, scope: Scope, waveId: number): Promise<readonly AnswerOfWave[]> {
  return await listAnswersOfWave(db, scope, waveId);
}
