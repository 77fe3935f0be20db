import type { OverviewShown } from '../api.ts';
import { isOwing } from '../../domain/answer.ts';

type Cell = OverviewShown['rows'][number]['cells'][number];

/** One form of one of my units. */
export interface MyForm extends Cell {
  readonly title: string;
  readonly unit: string;
  /** Somebody of several: the name says which. */
  readonly isOneOfMany: boolean;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly minutes: number;
  readonly isOwed: boolean;
  /** An anonymous survey: the school answers nothing itself but hands out slips. */
  readonly isSurvey: boolean;
}

/** What my schools, or my municipality, are asked themselves: what is owed first, and of that what is due first. */
export function listMine({ waves, rows }: Pick<OverviewShown, 'waves' | 'rows'>): readonly MyForm[] {
  const byId = new Map(waves.map((wave) => [wave.waveId, wave]));
  const mine = rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell) => {
      const wave = byId.get(cell.waveId);
      const isSurvey = wave?.answeredBy === 'anyone';
      if (wave === undefined || (wave.answeredBy !== wave.subject && !isSurvey)) return [];
      const { title, dueOn, daysLeft, minutes } = wave;
      const facts = { title, dueOn, daysLeft, minutes, isSurvey, isOwed: isOwing(cell.state) };
      return [{ ...cell, ...facts, unit: name, isOneOfMany: rows.length > 1 }];
    }),
  );
  return mine.toSorted((one, other) => {
    if (one.isOwed !== other.isOwed) return one.isOwed ? -1 : 1;
    return one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0;
  });
}
