import type { Ctx } from '#platform/http/context.ts';
import type { ShownValue } from '../contract-shapes.ts';
import { noValue, type Value } from '../domain/aggregate.ts';
import { currentOf, type Current } from '../domain/catalogue.ts';
import type { IndicatorDefinition, ValueUnit } from '../domain/definition.ts';
import { reckon, reckonTogether, type Reckoned } from '../domain/reckon.ts';
import { saidOf } from '../domain/said.ts';
import { readyIndicators } from '../ready/ready.ts';
import { loadUnits, type KnownUnit } from './known-units.ts';
import type { Occasion } from './occasions.ts';
import { listFrozen, type FrozenValue } from './store-values.ts';
import { listKept } from './store.ts';

/** The values of one indicator on one occasion. */
export interface Counted {
  readonly version: number;
  readonly byMunicipality: ReadonlyMap<number, Reckoned>;
  readonly region: Reckoned;
}

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
  const open = new Map(asked.flatMap((one) => (kept(one) === undefined ? [[one.occasion.key, one.occasion]] : [])));
  const units = await loadUnits(ctx, scope, { occasions: [...open.values()] });
  return (indicator, occasion) => {
    const values = kept({ indicator, occasion });
    return values === undefined
      ? countNow(indicator, units.get(occasion.key) ?? [])
      : countedBefore(indicator.definition, values);
  };
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
