import type { Ctx } from '#platform/http/context.ts';
import type { ShownValue } from '../contract-shapes.ts';
import { noValue, type Value } from '../domain/aggregate.ts';
import { currentOf, type Current } from '../domain/catalogue.ts';
import type { IndicatorDefinition, ValueUnit } from '../domain/definition.ts';
import { reckon, reckonTogether, type Reckoned } from '../domain/reckon.ts';
import { saidOf } from '../domain/said.ts';
import { readyIndicators } from '../ready/ready.ts';
import { findCounted, keepCounted, type Counted, type OpenValue } from './kept-values.ts';
import { loadUnits, type KnownUnit } from './known-units.ts';
import type { Occasion } from './occasions.ts';
import { listMarks } from './store-units.ts';
import { listFrozen, type FrozenValue } from './store-values.ts';
import { listKept } from './store.ts';

export async function listCurrent(db: Ctx['db'], regionId: number): Promise<readonly Current[]> {
  return currentOf(readyIndicators, await listKept(db, regionId));
}

export interface Asked {
  readonly indicator: Current;
  readonly occasion: Occasion;
}

/** what was kept when the wave was closed, else counted now. The scope is that of the whole region. */
export async function countValues(
  ctx: Pick<Ctx, 'db' | 'scope' | 'now'>,
  asked: readonly Asked[],
): Promise<(indicator: Current, occasion: Occasion) => Counted> {
  const { db, scope } = ctx;
  const closed = [
    ...new Set(asked.flatMap(({ occasion: { wave } }) => (wave?.isClosed === true ? [wave.waveId] : []))),
  ];
  const frozen = Map.groupBy(await listFrozen(db, scope.regionId, closed), ({ waveId, code }) => keyOf(waveId, code));
  const kept = ({ indicator, occasion }: Asked): readonly FrozenValue[] | undefined =>
    frozen.get(keyOf(occasion.wave?.waveId ?? 0, indicator.code));
  const open = await countOpen(
    ctx,
    asked.filter((one) => kept(one) === undefined),
  );
  return (indicator, occasion) => {
    const values = kept({ indicator, occasion });
    return values === undefined ? open({ indicator, occasion }) : countedBefore(indicator.definition, values);
  };
}

/** Answers are read only of waves in which something has changed since they were counted. */
async function countOpen(
  ctx: Pick<Ctx, 'db' | 'scope' | 'now'>,
  asked: readonly Asked[],
): Promise<(one: Asked) => Counted> {
  const { db, scope } = ctx;
  const waveIds = asked.flatMap(({ occasion: { wave } }) => (wave === null ? [] : [wave.waveId]));
  // Read before the answers are: what comes between is counted under an older mark, and counted again.
  const marks = await listMarks(db, scope, [...new Set(waveIds)]);
  const known = new Map<string, Counted>();
  const missing: Asked[] = [];
  for (const one of asked) {
    const found = findCounted(openValue(one, scope.regionId, marks));
    if (found === null) missing.push(one);
    else known.set(nameOf(one), found);
  }
  const occasions = new Map(missing.map(({ occasion }) => [occasion.key, occasion]));
  const units = await loadUnits(ctx, scope, { occasions: [...occasions.values()] });
  for (const one of missing) {
    const counted = countNow(one.indicator, units.get(one.occasion.key) ?? []);
    known.set(nameOf(one), counted);
    keepCounted(openValue(one, scope.regionId, marks), counted);
  }
  return (one) => known.get(nameOf(one)) ?? countNow(one.indicator, []);
}

/** Null: what is known of schools in a year changes with much else than answers. */
function openValue(
  { indicator, occasion: { wave } }: Asked,
  regionId: number,
  marks: ReadonlyMap<number, string>,
): OpenValue | null {
  const mark = wave === null ? undefined : marks.get(wave.waveId);
  return wave === null || mark === undefined ? null : { regionId, waveId: wave.waveId, mark, indicator };
}

function nameOf({ indicator, occasion }: Asked): string {
  return `${occasion.key} ${indicator.code}`;
}

function keyOf(waveId: number, code: string): string {
  return `${String(waveId)} ${code}`;
}

export function countNow({ version, definition }: Current, units: readonly KnownUnit[]): Counted {
  const byMunicipality = reckon(definition, units);
  return { version, byMunicipality, region: reckonTogether([...byMunicipality.values()]) };
}

function countedBefore({ parts }: IndicatorDefinition, values: readonly FrozenValue[]): Counted {
  const places = Map.groupBy(values, ({ municipalityId }) => municipalityId);
  const byMunicipality = new Map(
    [...places].map(([municipalityId, rows]): [number, Reckoned] => {
      const of = (part: string): Value => rows.find((row) => row.part === part) ?? noValue;
      return [municipalityId, { value: of(''), parts: parts.map(({ code }) => of(code)) }];
    }),
  );
  const region = reckonTogether([...byMunicipality.values()]);
  return { version: values[0]?.version ?? 1, byMunicipality, region };
}

export function shownValue(unit: ValueUnit, value: Value): ShownValue {
  const { numerator, denominator, units, known } = value;
  return { numerator, denominator, units, known, text: saidOf(unit, value) };
}
