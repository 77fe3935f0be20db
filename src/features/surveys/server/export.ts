import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import { decimalOf, type OutputValue } from '#platform/tables/output-value.ts';
import type { GroupResult, QuestionResult } from '../contract.ts';
import type { Level } from '../domain/counted.ts';
import { exportWords as words } from './export.words.ts';
import { groupResults, sumCounted } from './group-results.ts';
import { listMunicipalities } from './place.ts';
import { getForm } from './standing.ts';
import { findSurvey, listGroups, listUnits, type GroupCounts, type Survey } from './store-units.ts';

interface Place {
  readonly placeId: number;
  readonly heading: readonly [municipality: string, school: string | null];
  readonly groups: readonly GroupCounts[];
}

/** One row for each answer of each question that is shown, one without for what is not: the region, its municipalities, its schools. */
export async function exportResults(
  ctx: Ctx,
  { waveId, format }: { readonly waveId: number; readonly format: 'csv' | 'xlsx' },
): Promise<Result<Download, 'not_found'>> {
  const { db, scope } = ctx;
  const survey = await findSurvey(db, scope, waveId);
  if (survey === null) return err('not_found');
  const groups = await listGroups(db, scope, { waveId });
  const rows: (readonly OutputValue[])[] = [];
  const whole = { placeId: 0, heading: [words.region, null], groups } as const;
  if (scope.isWholeRegion) rows.push(...(await rowsOf(ctx, survey, 'region', [whole])));
  rows.push(...(await rowsOf(ctx, survey, 'municipality', await municipalitiesOf(ctx, survey, groups))));
  rows.push(...(await rowsOf(ctx, survey, 'school', await schoolsOf(ctx, survey, groups))));
  return ok(tableDownload(ctx, { fileName: survey.title, headings: words.headings, rows }, format));
}

async function municipalitiesOf(ctx: Ctx, survey: Survey, groups: readonly GroupCounts[]): Promise<readonly Place[]> {
  const within = Map.groupBy(groups, ({ municipalityId }) => municipalityId);
  return (await listMunicipalities(ctx, survey)).map(({ municipalityId, name }) => ({
    placeId: municipalityId,
    heading: [name, null],
    groups: within.get(municipalityId) ?? [],
  }));
}

async function schoolsOf(
  { db, scope }: Ctx,
  { waveId }: Survey,
  groups: readonly GroupCounts[],
): Promise<readonly Place[]> {
  const within = Map.groupBy(groups, ({ unitId }) => unitId);
  return (await listUnits(db, scope, { waveId })).map(({ unitId, municipality, name }) => ({
    placeId: unitId,
    heading: [municipality, name],
    groups: within.get(unitId) ?? [],
  }));
}

async function rowsOf(
  ctx: Ctx,
  survey: Survey,
  level: Level,
  places: readonly Place[],
): Promise<readonly (readonly OutputValue[])[]> {
  const isOver = survey.state === 'closed';
  const sums = isOver ? await sumCounted(ctx, level, { waveId: survey.waveId }) : [];
  const byPlace = Map.groupBy(sums, ({ placeId }) => placeId);
  const { compiled: form } = await getForm(ctx.db, ctx.scope.regionId, survey);
  return places.flatMap(({ placeId, heading, groups }) => {
    const tallies = byPlace.get(placeId) ?? [];
    return groupResults({ level, form, isOver, groups, tallies }).flatMap((group) => groupRows(heading, group));
  });
}

function groupRows(heading: Place['heading'], group: GroupResult): readonly (readonly OutputValue[])[] {
  const { respondents, invited, answered, needed, hidden, questions } = group;
  const counts = [...heading, words.groups[respondents], invited, answered, needed];
  if (hidden !== null) return [[...counts, words.hidden[hidden], null, null, null, null, null]];
  return questions.flatMap((question) => questionRows(question).map((row) => [...counts, words.shown, ...row]));
}

function questionRows({ label, answered, options, total, share }: QuestionResult): readonly (readonly OutputValue[])[] {
  if (answered === null) return [[label, words.hidden.few, null, null, null]];
  if (options.length > 0) return options.map((one) => [label, one.label, one.answered, answered, null]);
  if (share === null) return [[label, null, null, answered, decimalOf(total)]];
  return [
    [label, words.part, null, answered, decimalOf(share.part)],
    [label, words.whole, null, answered, decimalOf(share.whole)],
  ];
}
