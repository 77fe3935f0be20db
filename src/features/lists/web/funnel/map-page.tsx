import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { shapeScene, tileLooks, tileScene } from '#features/maps/domain/scene.ts';
import { mapQuery, type RegionMapShown } from '#features/maps/web/public.tsx';
import { formatPercent } from '#kernel/share.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useRoom } from '#ui/use-room.ts';
import { listsClient, type ListShown, useList } from '../api.ts';
import { useReach } from '../use-reach.ts';
import { ListMap } from './list-map.tsx';
import { MapTable } from './map-table.tsx';
import { ListSections } from './sections.tsx';
import { funnelWords } from './words.ts';
import '../lists.css';

const route = getRouteApi('/lists/$year/map');
const noFilter = {};
const looks = ['tiles', 'shapes'] as const;

export function ListMapPage(): ReactElement {
  const year = Number(route.useParams().year);
  const list = useList(year, noFilter);
  if (list.data !== undefined) return <Shown shown={list.data} />;
  if (list.isError) return <FailurePage error={list.error} onRetry={() => void list.refetch()} />;
  return <Skeleton />;
}

function Shown({ shown }: { readonly shown: ListShown }): ReactElement {
  const words = useWords(funnelWords).map;
  const { year, counts } = shown;
  const { listed, schools } = counts;
  const title = words.title(formatPercent(listed, schools, 0) ?? '0', listed, schools, year);
  const mayDraw = useMe()?.verbs.includes('maps.moveTile') ?? false;
  const lead = (
    <>
      {words.lead} <span className="no-print">{words.press}</span>
    </>
  );
  return (
    <Page title={title} lead={lead} above={<ListSections year={year} current="map" />}>
      <MapFrame shown={shown} />
      {mayDraw ? (
        <p className="no-print">
          <Link to="/map">{words.settings}</Link>
        </p>
      ) : null}
    </Page>
  );
}

function MapFrame({ shown }: { readonly shown: ListShown }): ReactElement {
  const { look } = route.useSearch();
  const map = useQuery(mapQuery);
  if (map.data !== undefined) return <Drawn shown={shown} map={map.data} isAsked={look === 'shapes'} />;
  return map.isError ? <FailurePage error={map.error} onRetry={() => void map.refetch()} /> : <Skeleton />;
}

interface DrawnProps {
  readonly shown: ListShown;
  readonly map: RegionMapShown;
  /** Boundaries are asked for; tiles are drawn where there are none. */
  readonly isAsked: boolean;
}

function Drawn({ shown, map, isAsked }: DrawnProps): ReactElement {
  const words = useWords(funnelWords).map;
  const { language } = useLanguage();
  const { year, municipalities } = shown;
  const { places, boundary } = map;
  const shapes = isAsked ? boundary : null;
  const tiles = tileLooks[useRoom() === 'wide' ? 'whole' : 'short'];
  const scene = shapes === null ? tileScene(places, municipalities, tiles) : shapeScene(places, municipalities, shapes);
  const look = shapes === null ? 'tiles' : 'shapes';
  const href = (format: 'svg' | 'png'): string => listsClient.href('mapPicture', { year, language, format, look });
  return (
    <>
      {boundary === null ? null : <LookSwitch year={year} look={look} />}
      <ChartFrame
        title={words.label}
        picture={<ListMap year={year} scene={scene} {...(shapes === null ? { zoom: 1.5 } : { fontSize: 15 })} />}
        table={<MapTable year={year} municipalities={municipalities} />}
        files={{ png: href('png'), svg: href('svg') }}
        note={<Note shown={shown} map={map} isShapes={shapes !== null} />}
        {...(places.length === 0 && { nothing: words.none })}
      />
    </>
  );
}

interface NoteProps extends Omit<DrawnProps, 'isAsked'> {
  readonly isShapes: boolean;
}

function Note({ shown, map, isShapes }: NoteProps): ReactElement {
  const words = useWords(funnelWords).map;
  const isRegion = useReach().kind === 'region';
  const { listed, schools } = shown.counts;
  const share = formatPercent(listed, schools, 0) ?? '0';
  const absent = isShapes ? map.places.filter(({ shape }) => shape === null).map(({ name }) => name) : [];
  const sentences = [
    isRegion ? words.region(share) : words.total(share),
    isShapes ? (map.boundary?.credit ?? '') : words.tilesNote,
    absent.length === 0 ? '' : words.missing(absent.join(', ')),
    map.boundary === null ? words.noBoundary : '',
  ];
  return <p>{sentences.filter((one) => one !== '').join(' ')}</p>;
}

function LookSwitch({ year, look }: { readonly year: number; readonly look: (typeof looks)[number] }): ReactElement {
  const words = useWords(funnelWords).map;
  return (
    <TabNav
      label={words.look}
      tabs={looks}
      current={look}
      link={(one, mark) => (
        <Link
          to="/lists/$year/map"
          params={{ year: String(year) }}
          search={{ look: one === 'tiles' ? undefined : one }}
          {...mark}
        >
          {words[one]}
        </Link>
      )}
    />
  );
}
