import { expect, test } from 'vitest';
import { renderSvg } from './render.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror="alert(2)" style='x'>&lt;b`;
const frame = { width: 640, height: 400, xName: hostile, yName: hostile };

/** Names of the elements of a drawing, and of their attributes. */
function partsOf(svg: string): readonly string[] {
  const tags = [...svg.matchAll(/<([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)];
  return tags.flatMap(([, name = '', rest = '']) => [
    name,
    ...[...rest.matchAll(/([\w:-]+)="/g)].map(([, key]) => key ?? ''),
  ]);
}

test.each([
  [
    'of points',
    renderSvg({
      ...{ kind: 'scatter', ...frame, xMax: 10, yMax: 100 },
      bands: [{ name: hostile, from: 0, to: 5 }],
      lines: [
        {
          name: hostile,
          look: 'reference',
          points: [
            [0, 10],
            [10, 10],
          ],
        },
      ],
      groups: [{ look: 'own', points: [[3, 30]], name: hostile }],
    }),
  ],
  [
    'of parts',
    renderSvg({
      ...{ kind: 'stack', ...frame },
      categories: [hostile],
      series: [{ name: hostile, look: 'first', values: [3] }],
    }),
  ],
])('R-298 a name in a chart %s is text, never markup', (_, svg) => {
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toMatch(/<script|<img/);
  const parts = partsOf(svg);
  expect(parts.filter((part) => /^(?:script|img|foreignObject|style|on\w+|href|xlink:href)$/i.test(part))).toEqual([]);
});
