import type { ReactElement } from 'react';
import { ChartDrawing } from '#ui/chart-drawing.tsx';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { RegionMap } from '#ui/map.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { useGalleryWords } from './words.ts';

const shares = [58.5, 41.7, 38.2];
const STEP_PX = 90;
const TILE_PX = 64;
const tiles = ['low', 'middle', 'high', 'half', 'few', 'empty'] as const;
const files = { png: '/gallery', svg: '/gallery' };

interface Place {
  readonly name: string;
  readonly share: string;
}

export function GalleryCharts(): ReactElement {
  const words = useGalleryWords().charts;
  return (
    <section className="section">
      <h2>{words.heading}</h2>
      <Dots />
      <Tiles />
      <ChartFrame title={words.nothingTitle} picture={null} table={null} nothing={<p>{words.nothing}</p>} />
    </section>
  );
}

/** As the server sends a drawing: texts escaped, neither script nor style. */
function Dots(): ReactElement {
  const { charts: words, table } = useGalleryWords();
  const formats = useFormats();
  const rows = table.names.map((name, index) => ({
    name,
    share: `${formats.decimal((shares[index] ?? 0).toFixed(1))} %`,
  }));
  const dots = shares.map(
    (share, index) =>
      `<circle data-group="0" data-point="${String(index)}" cx="${String(STEP_PX * (index + 1))}" cy="${String(120 - share)}" r="9" fill="#2c4a80"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(STEP_PX * 4)} 120"><path d="M0 119.5h360" stroke="#4a5a63"/>${dots.join('')}</svg>`;
  const marks = rows.map(({ name, share }, index) => ({
    mark: `0-${String(index)}`,
    label: `${name}: ${share}`,
    onOpen: () => undefined,
  }));
  return (
    <ChartFrame
      title={words.title}
      note={words.note}
      picture={<ChartDrawing svg={svg} alt={words.title} marks={marks} />}
      table={<Places label={words.title} rows={rows} />}
      files={files}
    />
  );
}

function Tiles(): ReactElement {
  const words = useGalleryWords().charts;
  const areas = tiles.map((step, index) => {
    const [x, y] = [TILE_PX * (index % 3), TILE_PX * Math.floor(index / 3)];
    const name = words.places[index] ?? '';
    const path = `M${String(x)} ${String(y)}h${String(TILE_PX - 4)}v${String(TILE_PX - 4)}h-${String(TILE_PX - 4)}z`;
    const half = (TILE_PX - 4) / 2;
    return { id: index, name, step, path, x: x + half, y: y + half, label: name.slice(0, 3) };
  });
  const scene = { width: TILE_PX * 3, height: TILE_PX * 2, areas };
  const wordOf = (step: (typeof tiles)[number]): string => words.steps[step];
  const rows = areas.map(({ name, step }) => ({ name, share: wordOf(step) }));
  return (
    <ChartFrame
      title={words.map}
      picture={
        <RegionMap
          scene={scene}
          label={words.map}
          shortOf={({ id }) => String(id)}
          saidOf={({ name, step }) => `${name}: ${wordOf(step)}`}
          hrefOf={() => '/gallery'}
          onOpen={() => undefined}
          scale={tiles.map((step) => [step, wordOf(step)] as const)}
        />
      }
      table={<Places label={words.map} rows={rows} />}
    />
  );
}

function Places({ label, rows }: { readonly label: string; readonly rows: readonly Place[] }): ReactElement {
  const { look, charts } = useGalleryWords();
  const columns: readonly Column<Place>[] = [
    { id: 'name', heading: charts.place, cell: ({ name }) => name },
    { id: 'share', heading: look.spark, cell: ({ share }) => share },
  ];
  return <DataTable label={label} columns={columns} rows={rows} rowKey={({ name }) => name} isBare />;
}
