import type { MapPart } from '#kernel/map-part.ts';
import { fillStep, type FillStep } from './fill-step.ts';
import { tileLabels } from './tile-label.ts';

export interface Place {
  readonly municipalityId: number;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly shape: { readonly path: string; readonly x: number; readonly y: number } | null;
}
export interface Value {
  readonly id: number;
  readonly listed: number;
  readonly schools: number;
}

/** A drawing of municipalities that knows nothing of pages: the same for the screen, for paper and for the file. */
export interface MapScene {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
}
export interface MapArea extends MapPart {
  readonly listed: number;
  readonly schools: number;
  readonly step: FillStep;
}

export const TILE = { width: 62, height: 46, gap: 3 } as const;

/** How many letters of a name are written on a tile, more where two are alike, and how wide it is for them. */
interface TileLook {
  readonly letters: number;
  readonly width: number;
}
export const tileLooks = {
  tiny: { letters: 3, width: TILE.width },
  short: { letters: 7, width: TILE.width },
  /** Nearly every name as it is. */
  whole: { letters: 14, width: 128 },
} as const satisfies Readonly<Record<string, TileLook>>;

export function tileScene(places: readonly Place[], values: readonly Value[], look: TileLook): MapScene {
  const { letters, width } = look;
  const labels = tileLabels(
    places.map(({ name }) => name),
    letters,
  );
  const left = Math.min(...places.map(({ column }) => column));
  const top = Math.min(...places.map(({ row }) => row));
  const areas = places.map((place, index): MapArea => {
    const x = (place.column - left) * (width + TILE.gap);
    const y = (place.row - top) * (TILE.height + TILE.gap);
    const path = `M${String(x)} ${String(y)}h${String(width)}v${String(TILE.height)}h-${String(width)}Z`;
    return {
      ...filledBy(place, values),
      ...{ path, x: x + width / 2, y: y + TILE.height / 2, label: labels[index] ?? place.name },
    };
  });
  return { width: farthest(areas, 'x', width), height: farthest(areas, 'y', TILE.height), areas };
}

/** Only municipalities the file of boundaries has. */
export function shapeScene(
  places: readonly Place[],
  values: readonly Value[],
  size: { readonly width: number; readonly height: number },
): MapScene {
  const drawn = places.flatMap((place) => (place.shape === null ? [] : [{ place, shape: place.shape }]));
  const labels = tileLabels(
    drawn.map(({ place }) => place.name),
    4,
  );
  const areas = drawn.map(({ place, shape }, index): MapArea => ({
    ...filledBy(place, values),
    ...shape,
    label: labels[index] ?? place.name,
  }));
  return { ...size, areas: apart(areas) };
}

/** Room of a label of two lines in a drawing of boundaries. */
const LABEL = { width: 56, height: 40 } as const;

/** A city inside its district has nearly the same middle: the smaller area keeps its label, that of the larger one makes room. */
function apart(areas: readonly MapArea[]): readonly MapArea[] {
  const widths = new Map(areas.map(({ id, path }) => [id, widthOf(path)]));
  const widthAt = ({ id }: MapArea): number => widths.get(id) ?? 0;
  return areas.map((area) => {
    const near = areas.filter((one) => widthAt(one) < widthAt(area) && Math.abs(one.x - area.x) < LABEL.width);
    const crowding = near.find((one) => Math.abs(one.y - area.y) < LABEL.height);
    if (crowding === undefined) return area;
    return { ...area, y: crowding.y + (area.y < crowding.y ? -LABEL.height : LABEL.height) };
  });
}

function widthOf(path: string): number {
  const across = [...path.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x));
  return (
    across.reduce((most, x) => Math.max(most, x), -Infinity) - across.reduce((least, x) => Math.min(least, x), Infinity)
  );
}

function filledBy(
  { municipalityId, name }: Place,
  values: readonly Value[],
): Omit<MapArea, 'path' | 'x' | 'y' | 'label'> {
  const { listed = 0, schools = 0 } = values.find(({ id }) => id === municipalityId) ?? {};
  return { id: municipalityId, name, listed, schools, step: fillStep(listed, schools) };
}

function farthest(areas: readonly MapArea[], axis: 'x' | 'y', size: number): number {
  return Math.max(size, ...areas.map((area) => area[axis] + size / 2));
}
