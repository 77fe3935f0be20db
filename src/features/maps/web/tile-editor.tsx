import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { tileLabels } from '../domain/tile-label.ts';
import { moveTile, type Tile } from '../domain/tile-layout.ts';
import { mapQuery, mapsClient, type RegionMapShown } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

type Placed = RegionMapShown['places'][number];

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Room to move a tile out of the field that is taken. */
const ROOM = 2;

/** Every move is kept at once; the tile shows where it goes before the server has answered. */
export function TileEditor({ places }: { readonly places: readonly Placed[] }): ReactElement {
  const words = useWords({ ru, en }).tiles;
  const [chosen, setChosen] = useState<number | null>(null);
  const move = useMove(places);
  const labels = labelsOf(places);
  const named = places.find(({ municipalityId }) => municipalityId === chosen);
  const goTo = (column: number, row: number): void => {
    if (named !== undefined && column >= 0 && row >= 0 && column <= 99 && row <= 99)
      move.mutate({ municipalityId: named.municipalityId, column, row });
  };
  const press = (event: KeyboardEvent): void => {
    const way = ways[event.key];
    if (way === undefined || named === undefined) return;
    event.preventDefault();
    goTo(named.column + way[0], named.row + way[1]);
  };
  const take = (at: Placed | undefined, column: number, row: number): void => {
    if (named === undefined || at === named) setChosen(at === named ? null : (at?.municipalityId ?? null));
    else {
      goTo(column, row);
      setChosen(null);
    }
  };
  const { rows, columns } = sizeOf(places);
  return (
    <section className="section" aria-labelledby="tiles">
      <h2 id="tiles">{words.heading}</h2>
      <p className="text">{words.hint}</p>
      <p aria-live="polite">{named === undefined ? words.none : words.chosen(named.name)}</p>
      {move.isError ? <FailureNote error={move.error} /> : null}
      <div className="tile-frame">
        <table className="tile-grid" aria-label={words.grid} onKeyDown={press}>
          <tbody>
            {range(rows).map((row) => (
              <tr key={row}>
                {range(columns).map((column) => {
                  const index = places.findIndex((one) => one.column === column && one.row === row);
                  const at = places[index];
                  return (
                    <td key={column}>
                      <Cell
                        {...{ at, isChosen: at !== undefined && at === named, isOpen: named !== undefined }}
                        label={labels[index] ?? ''}
                        said={at?.name ?? words.free(column, row)}
                        onTake={() => {
                          take(at, column, row);
                        }}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  readonly at: Placed | undefined;
  readonly isChosen: boolean;
  /** A tile is chosen and may be put into a free place. */
  readonly isOpen: boolean;
  readonly label: string;
  readonly said: string;
  readonly onTake: () => void;
}

/** The chosen tile keeps the focus while it moves from cell to cell. */
function Cell({ at, isChosen, isOpen, label, said, onTake }: CellProps): ReactElement {
  return (
    <button
      type="button"
      className={at === undefined ? 'tile tile-free' : 'tile'}
      aria-pressed={at === undefined ? undefined : isChosen}
      aria-label={label === '' ? said : `${label}: ${said}`}
      title={said}
      tabIndex={at === undefined && !isOpen ? -1 : 0}
      ref={isChosen ? focus : undefined}
      onClick={onTake}
    >
      {label}
    </button>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function labelsOf(places: readonly Placed[]): readonly string[] {
  const names = places.map(({ name }) => name);
  return tileLabels(names, 7);
}

function sizeOf(places: readonly Placed[]): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(...places.map(({ row }) => row)) + ROOM,
    columns: Math.max(...places.map(({ column }) => column)) + ROOM,
  };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function useMove(places: readonly Placed[]): UseMutationResult<null, Error, Tile> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (tile: Tile) => mapsClient.command('moveTile', tile),
    onMutate: (tile) => {
      const moved = new Map(moveTile(places, tile).map((one) => [one.municipalityId, one]));
      queries.setQueryData(mapQuery.queryKey, (known) =>
        known === undefined
          ? known
          : {
              ...known,
              places: known.places.map((place) => ({ ...place, ...cellOf(moved.get(place.municipalityId)) })),
            },
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: mapQuery.queryKey }),
  });
}

function cellOf(tile: Tile | undefined): Pick<Tile, 'column' | 'row'> | null {
  return tile === undefined ? null : { column: tile.column, row: tile.row };
}
