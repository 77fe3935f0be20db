import type { ReactElement } from 'react';
import { Badge } from '#ui/badge.tsx';
import { Card, CardGrid } from '#ui/card.tsx';
import { Mark, type ScaleStep } from '#ui/mark.tsx';
import { ShareInterval } from '#ui/share-interval.tsx';
import { Sparkline } from '#ui/sparkline.tsx';
import { StatLine } from '#ui/stat-line.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { YearSquares } from '#ui/year-squares.tsx';
import { useGalleryWords } from './words.ts';

const steps: readonly ScaleStep[] = ['none', 'basic', 'moderate', 'strong'];
const signs = ['crossed', 'dotted', 'hollow', 'filled', 'filled'] as const;
const course = [52.1, 49.3, null, 44.8, 38.2];
const FIRST_YEAR = 2021;
const BANDS = [30, 40, 50];

export function GalleryLook(): ReactElement {
  const words = useGalleryWords().look;
  const formats = useFormats();
  const stats = [
    { key: 'listed', value: formats.count(87), label: words.listed, note: words.fewer },
    { key: 'came', value: formats.count(39), label: words.came },
    { key: 'left', value: formats.count(51), label: words.left },
  ];
  const points = course.map((value, index) => ({
    label: String(FIRST_YEAR + index),
    value,
    text: value === null ? words.noData : `${formats.decimal(value.toFixed(1))} %`,
  }));
  return (
    <section className="section">
      <h2>{words.heading}</h2>
      <StatLine label={words.stats} stats={stats} />
      <CardGrid>
        <Card title={words.clusters} footer={words.source}>
          {steps.map((step) => (
            <div key={step}>
              <Mark step={step}>{words.steps[step]}</Mark>
            </div>
          ))}
        </Card>
        <Card title={words.years}>
          <YearSquares
            years={signs.map((sign, index) => ({ year: FIRST_YEAR + index, sign, word: words.signs[sign] }))}
          />
          <p>
            {words.badge} <Badge count={4} label={words.waiting(4)} />
            <Badge count={0} label={words.waiting(0)} />
          </p>
        </Card>
        <Card title={words.course}>
          <p>
            <Sparkline label={words.spark} points={points} /> {points.at(-1)?.text}
          </p>
          <p>
            <Sparkline label={words.spark} points={points.slice(0, 1)} range={[0, 100]} /> {points[0]?.text}
          </p>
          <p>
            <Sparkline label={words.spark} points={points.slice(2, 3)} /> {words.noData}
          </p>
        </Card>
        <Card title={words.share}>
          <ShareInterval part={24} whole={41} bands={BANDS} label={words.shareWords} />
          <p className="small">{words.shareWords}</p>
          <ShareInterval part={2} whole={4} bands={BANDS} label={words.few} />
          <p className="small">{words.few}</p>
        </Card>
      </CardGrid>
    </section>
  );
}
