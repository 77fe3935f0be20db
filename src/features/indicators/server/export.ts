import { isShareAtLeast } from '#kernel/share.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { tableDownload, type TableFormat } from '#platform/http/table-download.ts';
import type { MunicipalityValue } from '../contract.ts';
import type { ShownValue } from '../contract-shapes.ts';
import { isBelow, standingOf } from '../domain/aggregate.ts';
import { publishValues } from '../domain/publish.ts';
import { exportWords as words } from './export.words.ts';
import { findAsked, rowsOf, type AskedOne } from './show.ts';
import { countValues, shownValue } from './values.ts';

interface Wish extends AskedOne {
  readonly format: TableFormat;
  readonly from?: number | undefined;
  readonly below?: number | undefined;
  readonly for: 'work' | 'everybody';
}

type Line = Pick<MunicipalityValue, 'name' | 'value' | 'parts' | 'standing'>;
type Cells = (string | number | null)[];

export async function exportIndicator(ctx: Ctx, wish: Wish): Promise<Result<Download, 'not_found'>> {
  const found = await findAsked(ctx, wish);
  if (found?.occasion == null) return err('not_found');
  const { indicator, occasion } = found;
  const { definition, code } = indicator;
  const { byMunicipality, region } = (await countValues(ctx, [{ indicator, occasion }]))(indicator, occasion);
  const all = await rowsOf(ctx, indicator, byMunicipality);
  const { from, below } = wish;
  const rows = all.filter(({ value }) => isOnList(value, from, below));
  const total: Line = {
    ...{ name: words.region, value: shownValue(definition.unit, region.value) },
    parts: region.parts.map((part) => shownValue(definition.unit, part)),
    standing: standingOf(definition, region.value),
  };
  const isFiltered = from !== undefined || below !== undefined;
  const table = {
    fileName: words.fileName(code, definition.title),
    filter: words.filter(from, below),
    headings: [...words.headings(definition), ...definition.parts.map(({ label }) => words.part(label))],
    rows: wish.for === 'everybody' ? forEverybody(all, total) : [...rows, ...(isFiltered ? [] : [total])].map(cellsOf),
  };
  return ok(tableDownload(ctx, table, wish.format));
}

export function isOnList(value: ShownValue, from?: number, below?: number): boolean {
  if (from !== undefined && !isShareAtLeast(value.numerator, value.denominator, from)) return false;
  return below === undefined || isBelow(value, below);
}

function cellsOf({ name, value, parts, standing }: Line): Cells {
  const { numerator, denominator, text, units, known } = value;
  const said = words.standing(standing);
  return [
    name,
    numerator,
    denominator,
    numberOf(text),
    units,
    known,
    said,
    ...parts.map((part) => numberOf(part.text)),
  ];
}

/** A number that a sheet reckons with; it is rounded already. */
function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** all rows with their total, or what is hidden could be told from another filter. */
function forEverybody(rows: readonly Line[], total: Line): Cells[] {
  const { isHidden, isTotalHidden } = publishValues(rows.map(({ value }) => value));
  return [...rows, total].map((line, at) => {
    const hidden = at === rows.length ? isTotalHidden : isHidden[at] === true;
    // Parts are counts of their own: with few behind one of them they say who it was.
    return hidden ? [line.name, words.hidden] : cellsOf({ ...line, parts: line.parts.map(coarse) });
  });
}

function coarse(part: ShownValue): ShownValue {
  return part.numerator > 0 && part.numerator < 3 ? { ...part, text: null } : part;
}
