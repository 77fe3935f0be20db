import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { GroupResult } from '../contract.ts';
import { leftOut, type Level } from '../domain/counted.ts';
import { questionsOf } from './questions.ts';
import { sumOf } from './standing.ts';
import { listCells, sumTallies, type TallySum } from './store-tallies.ts';
import type { GroupCounts, UnitFilter } from './store-units.ts';

/** What places of a level answered, without the schools that would be told by it. */
export async function sumCounted(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  level: Level,
  where: UnitFilter,
): Promise<readonly TallySum[]> {
  const cells = await listCells(db, scope, where);
  const questions = Map.groupBy(cells, ({ respondents, field }) => `${respondents}/${field}`);
  const out = [...questions.values()].flatMap((own) => leftOut(own, level));
  return await sumTallies(db, scope, { ...where, level, out });
}

export interface Known {
  readonly level: Level;
  readonly form: CompiledForm;
  /** Nothing is told of an open wave but its counts. */
  readonly isOver: boolean;
  /** Of the place. */
  readonly groups: readonly GroupCounts[];
  readonly tallies: readonly TallySum[];
}

export function groupResults({ level, form, isOver, groups, tallies }: Known): GroupResult[] {
  return sumOf(groups).map((sum) => {
    const isOwn = (one: Pick<GroupCounts, 'respondents'>): boolean => one.respondents === sum.respondents;
    const own = groups.filter(isOwn).map((group) => ({ ...group, people: group.answered }));
    const out = new Set(leftOut(own, level));
    const taken = own.filter((one) => one.people > 0 && !out.has(one));
    const told = { ...sum, schools: own.length };
    if (!isOver) return { ...told, ...nothingTold, hidden: 'open' };
    if (!sum.isEnough || taken.length === 0) return { ...told, ...nothingTold, hidden: 'few' };
    return {
      ...told,
      countedSchools: taken.length,
      countedAnswers: taken.reduce((total, { answered }) => total + answered, 0),
      hidden: null,
      questions: questionsOf(form, tallies.filter(isOwn)),
    };
  });
}

const nothingTold = { countedSchools: 0, countedAnswers: 0, questions: [] };
