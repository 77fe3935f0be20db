import type { FillStep } from '../domain/fill-step.ts';
import type { MapScene } from '../domain/scene.ts';

/** The tokens of src/ui/tokens.css, for a file that leaves the page. */
const fills: Readonly<Record<FillStep, readonly [fill: string, text: string]>> = {
  none: ['#ffffff', '#17242b'],
  low: ['#eceff1', '#17242b'],
  middle: ['#c5d3e8', '#17242b'],
  high: ['#7f9cc9', '#17242b'],
  half: ['#2c4a80', '#ffffff'],
  few: ['#ffffff', '#4a5a63'],
  empty: ['#ffffff', '#4a5a63'],
};

export interface SceneWords {
  readonly title: string;
  readonly note: string;
  readonly value: (listed: number, schools: number, step: FillStep) => string;
  readonly steps: readonly (readonly [FillStep, string])[];
}

const HEAD = 44;
const FOOT = 64;
const LEAST_WIDTH = 640;
const LEGEND_STEP = 150;

/** The map with its title, scale and note as one drawing for a document. */
export function drawScene({ width, height, areas }: MapScene, { title, note, value, steps }: SceneWords): string {
  const whole = Math.max(width, LEAST_WIDTH) + 16;
  const legend = steps.map(([step, word], index) => {
    const x = String(8 + (index % 4) * LEGEND_STEP);
    const y = height + HEAD + 20 + 22 * Math.floor(index / 4);
    const box = `<rect x="${x}" y="${String(y - 12)}" width="14" height="14" fill="${fills[step][0]}" stroke="#7c8a90"/>`;
    return `${box}<text x="${String(Number(x) + 20)}" y="${String(y)}" font-size="12">${escape(word)}</text>`;
  });
  const shapes = areas.map(({ path, step }) => `<path d="${path}" fill="${fills[step][0]}"/>`);
  const texts = areas.map(({ x, y, label, listed, schools, step }) => {
    const [first, second] = [escape(label), escape(value(listed, schools, step))];
    const halo = `stroke="${fills[step][0]}" stroke-width="3" paint-order="stroke"`;
    const at = `x="${String(x)}" text-anchor="middle" font-size="12" fill="${fills[step][1]}" ${halo}`;
    return `<text ${at} y="${String(y - 3)}">${first}</text><text ${at} y="${String(y + 12)}" font-weight="bold">${second}</text>`;
  });
  const size = `width="${String(whole)}" height="${String(height + HEAD + FOOT + 20)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="PT Sans, sans-serif" fill="#17242b">`,
    `<rect ${size} fill="#ffffff"/><text x="8" y="24" font-size="17" font-weight="bold">${escape(title)}</text>`,
    `<g transform="translate(8 ${String(HEAD)})"><g stroke="#7c8a90" stroke-width="0.8" fill-rule="evenodd">`,
    ...shapes,
    '</g>',
    ...texts,
    '</g>',
    ...legend,
    `<text x="8" y="${String(height + HEAD + FOOT + 10)}" font-size="11" fill="#4a5a63">${escape(note)}</text></svg>`,
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
