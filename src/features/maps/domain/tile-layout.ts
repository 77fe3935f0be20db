export interface Tile {
  readonly municipalityId: number;
  readonly column: number;
  readonly row: number;
}

const LAST_CELL = 99;
/** A printed page and a screen are wider than high. */
const WIDTH_TO_HEIGHT = 1.8;

/**
 * A tile for each municipality: those placed by hand stay where they are, the others take the free cells row by row in the
 * order given, in a field that is somewhat wider than high.
 */
export function layTiles(municipalityIds: readonly number[], placed: readonly Tile[]): readonly Tile[] {
  const byId = new Map(placed.map((tile) => [tile.municipalityId, tile]));
  const taken = new Set(placed.map(keyOf));
  const width = Math.min(LAST_CELL + 1, Math.max(1, Math.ceil(Math.sqrt(WIDTH_TO_HEIGHT * municipalityIds.length))));
  let next = 0;
  return municipalityIds.map((municipalityId) => {
    const known = byId.get(municipalityId);
    if (known !== undefined) return known;
    let tile = cellAt(municipalityId, next, width);
    while (taken.has(keyOf(tile))) tile = cellAt(municipalityId, (next += 1), width);
    next += 1;
    return tile;
  });
}

/** The tile goes there; what lies there takes its old place. The whole field is kept then: nothing else moves by itself later. */
export function moveTile(tiles: readonly Tile[], moved: Tile): readonly Tile[] {
  const from = tiles.find(({ municipalityId }) => municipalityId === moved.municipalityId);
  if (from === undefined) return tiles;
  return tiles.map((tile) => {
    if (tile.municipalityId === moved.municipalityId) return moved;
    if (keyOf(tile) !== keyOf(moved)) return tile;
    return { ...tile, column: from.column, row: from.row };
  });
}

function cellAt(municipalityId: number, index: number, width: number): Tile {
  return { municipalityId, column: index % width, row: Math.floor(index / width) };
}

function keyOf({ column, row }: Tile): string {
  return `${String(column)} ${String(row)}`;
}
