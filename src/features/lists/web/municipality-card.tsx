import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { tileLooks, tileScene } from '#features/maps/domain/scene.ts';
import { mapQuery } from '#features/maps/web/public.tsx';
import { formatPercent } from '#kernel/share.ts';
import { useWords } from '#ui/language.tsx';
import { useHasPictures } from '#ui/view.tsx';
import type { ListShown } from './api.ts';
import { ListMap } from './funnel/list-map.tsx';
import { MapTable } from './funnel/map-table.tsx';
import { funnelWords } from './funnel/words.ts';
import { useReach } from './use-reach.ts';
import { useListsWords } from './words.ts';

/** So many tiles stand smaller in the card, and their letters larger in them. */
const MANY = 24;

interface MunicipalityCardProps {
  readonly year: number;
  readonly municipalities: ListShown['municipalities'];
}

/** Each municipality a tile, filled by the part of its schools in the list. */
export function MunicipalityCard({ year, municipalities }: MunicipalityCardProps): ReactElement {
  const { web } = useListsWords();
  const words = useWords(funnelWords).map;
  const hasPictures = useHasPictures();
  const map = useQuery(mapQuery);
  const total = useReach().kind === 'region' ? web.cards.region : web.cards.total;
  const all = sum(municipalities.map(({ schools }) => schools));
  const listed = sum(municipalities.map((one) => one.listed));
  return (
    <section className="card" aria-labelledby="municipalities">
      <h2 id="municipalities">{web.cards.municipalities}</h2>
      {hasPictures ? (
        map.data === undefined || map.data.places.length === 0 ? null : (
          <ListMap
            year={year}
            scene={tileScene(map.data.places, municipalities, tileLooks.tiny)}
            fontSize={map.data.places.length > MANY ? 19 : 15}
          />
        )
      ) : (
        <MapTable year={year} municipalities={municipalities} />
      )}
      <p className="small">
        {total(listed, all, formatPercent(listed, all, 0) ?? '0')}{' '}
        <Link to="/lists/$year/map" params={{ year: String(year) }}>
          {words.whole}
        </Link>
      </p>
    </section>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
