import type { z } from 'zod';
import { USUAL_ANSWER_DAYS } from '#features/appeals/domain/deadline.ts';
import { loadMovedDays } from '#features/obligations/server/public.ts';
import { listRegistry } from '#features/registry/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { verbsFrom } from '#kernel/workflow.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { editionsContract, EditionShown, EditionWork } from '../contract.ts';
import { changesToward } from '../domain/changes.ts';
import { compareEntries, countDifferences } from '../domain/differences.ts';
import { editionWorkflow } from '../domain/workflow.ts';
import { openingDays } from './life.ts';
import { isHeadOffice } from './public.ts';
import { whatHolds } from './step.ts';
import { findCurrentRun, findEditionIn, listEntries, listRunEntries, type Edition } from './store.ts';
import { countSheetsRead, listChanges, listEditions, type ChangeRow, type EditionRow } from './store-show.ts';

type Shown = z.input<typeof editionsContract.show.output>;

/** Editions of a year as the reader may see them: the head office all of them and what to do next, others what is or was published. */
export async function showEditions(ctx: Ctx, year: number): Promise<Shown> {
  const { db, scope } = ctx;
  const isOffice = await isHeadOffice(ctx);
  const rows = await listEditions(db, scope, year);
  const decisions = await listChanges(db, scope, year);
  const changes = Map.groupBy(decisions, ({ editionId }) => editionId);
  const seen = rows.filter(({ source, publishedAt }) => isOffice || (source === 'own' && publishedAt !== null));
  const editions = seen.map((row) => editionOf(row, changes.get(row.editionId) ?? [], isOffice));
  return { year, editions, work: isOffice ? await workOn(ctx, year, decisions) : null };
}

export function editionOf(row: EditionRow, changes: readonly ChangeRow[], isOffice: boolean): EditionShown {
  const { basic, moderate, strong, belowRange, ...said } = row;
  const named = isOffice ? {} : { createdBy: null, checkedBy: null, publishedBy: null, note: null };
  return {
    ...said,
    ...named,
    byCluster: { basic, moderate, strong, below_range: belowRange },
    createdAt: row.createdAt.toISOString(),
    checkedAt: instant(row.checkedAt),
    shownAt: instant(row.shownAt),
    publishedAt: instant(row.publishedAt),
    document: documentOf(row),
    changes: [...changes],
  };
}

function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function documentOf({
  documentTitle: title,
  documentNumber: number,
  documentDate: date,
}: EditionRow): EditionShown['document'] {
  return title === null || number === null || date === null ? null : { title, number, date };
}

async function workOn(ctx: Ctx, year: number, decisions: readonly ChangeRow[]): Promise<EditionWork> {
  const { db, actor, now } = ctx;
  const of = { regionId: actor.regionId, year, source: 'own' } as const;
  const published = await findEditionIn(db, of, ['published']);
  const edition = published ?? (await findEditionIn(db, of, ['draft', 'checked']));
  const run = await findCurrentRun(db, of.regionId, year);
  const days = openingDays(dayOf(now()), await loadMovedDays(db, of.regionId));
  return {
    currentRunAt: run?.identifiedAt.toISOString() ?? null,
    newer: await newerThan(ctx, edition, decisions),
    steps: edition === null ? [] : await stepsOf(ctx, edition),
    mayMake: edition === null && run !== null && (await ctx.scopeFor('editions.make')) !== null,
    mayImport: (await ctx.scopeFor('editions.readFederal')) !== null,
    defaultOpensOn: days.usual,
    earliestOpensOn: days.earliest,
    answerWorkingDays: edition?.answerWorkingDays ?? USUAL_ANSWER_DAYS,
    sheetsRead: edition === null ? 0 : await countSheetsRead(db, of.regionId, edition.editionId),
    federal: await federalCounts(ctx, year, edition),
  };
}

async function stepsOf(ctx: Ctx, edition: Edition): Promise<EditionWork['steps']> {
  const steps: EditionWork['steps'] = [];
  for (const { verb, missing } of verbsFrom(editionWorkflow, edition.state, await whatHolds(ctx, edition))) {
    if ((await ctx.scopeFor(`editions.${verb}`)) !== null) steps.push({ verb, missing: [...missing] });
  }
  return steps;
}

async function newerThan(
  { db, actor, scope }: Ctx,
  edition: Edition | null,
  decisions: readonly ChangeRow[],
): Promise<EditionWork['newer']> {
  if (edition === null) return null;
  const { regionId } = actor;
  const run = await findCurrentRun(db, regionId, edition.year);
  if (run === null || run.listRunId === edition.listRunId) return null;
  const entries = await listEntries(db, { regionId, editionId: edition.editionId });
  const computed = await listRunEntries(db, regionId, run.listRunId);
  const counts = countDifferences(compareEntries(entries, computed));
  const asked = changesToward(entries, computed, new Set(decisions.map(({ schoolId }) => schoolId)));
  const registry = asked.length === 0 ? [] : await listRegistry(db, scope);
  const named = new Map(registry.map((school) => [school.schoolId, school]));
  const changes = asked.flatMap((change) => {
    const school = named.get(change.schoolId);
    return school === undefined ? [] : [{ ...change, schoolName: school.name, municipality: school.municipality }];
  });
  const decided = counts.only_first + counts.only_second + counts.other_cluster - asked.length;
  return { identifiedAt: run.identifiedAt.toISOString(), counts, changes, decided };
}

async function federalCounts({ db, actor }: Ctx, year: number, own: Edition | null): Promise<EditionWork['federal']> {
  const { regionId } = actor;
  const federal = await findEditionIn(db, { regionId, year, source: 'federal' }, ['published']);
  if (federal === null || own === null) return null;
  const [theirs, ours] = [
    await listEntries(db, { regionId, editionId: federal.editionId }),
    await listEntries(db, { regionId, editionId: own.editionId }),
  ];
  return countDifferences(compareEntries(theirs, ours));
}
