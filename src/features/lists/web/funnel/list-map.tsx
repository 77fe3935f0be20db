import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { fillSteps } from '#features/maps/domain/fill-step.ts';
import type { MapArea, MapScene } from '#features/maps/domain/scene.ts';
import { formatPercent } from '#kernel/share.ts';
import { useWords } from '#ui/language.tsx';
import { RegionMap } from '#ui/map.tsx';
import { funnelWords } from './words.ts';

interface ListMapProps {
  readonly year: number;
  readonly scene: MapScene;
  readonly fontSize?: number;
  readonly zoom?: number;
}

/** Null: too few schools for a share. */
export function shareOf({ listed, schools, step }: Pick<MapArea, 'listed' | 'schools' | 'step'>): string | null {
  return step === 'few' || step === 'empty' ? null : formatPercent(listed, schools, 0);
}

/** Municipalities of a list; each opens its schools. */
export function ListMap({ year, scene, fontSize = 12, zoom = 1 }: ListMapProps): ReactElement {
  const words = useWords(funnelWords).map;
  const navigate = useNavigate();
  const shown = new Set(scene.areas.map(({ step }) => step));
  return (
    <RegionMap
      scene={scene}
      label={words.label}
      fontSize={fontSize}
      zoom={zoom}
      shortOf={(area) => {
        const share = shareOf(area);
        if (share !== null) return `${share} %`;
        return area.schools === 0 ? '—' : words.ofSchools(area.listed, area.schools);
      }}
      saidOf={(area) => words.said(area.name, area.listed, area.schools, shareOf(area))}
      hrefOf={({ id }) => `/lists/${String(year)}?municipality=${String(id)}`}
      onOpen={({ id }) => {
        void navigate({ to: '/lists/$year', params: { year: String(year) }, search: { municipality: id } });
      }}
      scale={fillSteps.filter((step) => shown.has(step)).map((step) => [step, words.steps[step]])}
    />
  );
}
