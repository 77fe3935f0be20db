import { createHash } from 'node:crypto';
import type { Chart } from './definition.ts';
import { renderSvg } from './render.ts';

const KEPT = 60;
const known = new Map<string, string>();

/** The same chart is drawn once: what it shows does not change, and many people look at it on the same morning. */
export function drawOnce(chart: Chart): string {
  const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
  const present = known.get(key);
  if (present !== undefined) return present;
  const svg = renderSvg(chart);
  known.set(key, svg);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return svg;
}
