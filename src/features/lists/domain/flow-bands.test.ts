import { describe, expect, test } from 'vitest';
import { layFlow, type FlowBand } from './flow-bands.ts';

function bandsOf(...counts: Parameters<typeof layFlow>): Record<FlowBand['move'], FlowBand> {
  const { bands } = layFlow(...counts);
  return Object.fromEntries(bands.map((band) => [band.move, band])) as Record<FlowBand['move'], FlowBand>;
}
/** Thickness of a band at its left and right end. */
function thickness({ path }: FlowBand): readonly [number, number] {
  const [, top1, , , , , , top2, , bottom2, , , , , , bottom1] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return [(bottom1 ?? 0) - (top1 ?? 0), (bottom2 ?? 0) - (top2 ?? 0)];
}

describe('R-288 the picture of a flow', () => {
  test('bands are as high as they have schools; who came and who went narrows where the list ends', () => {
    const { stayed, left, new: added } = bandsOf({ stayed: 48, left: 51, new: 39, goneNoData: 0 }, 440);
    const [from, to] = thickness(stayed);
    expect(from).toBeCloseTo(to, 0);
    expect(thickness(left)[0] / from).toBeCloseTo(51 / 48, 1);
    expect(thickness(added)[1] / from).toBeCloseTo(39 / 48, 1);
    expect(thickness(left)[1] / thickness(left)[0]).toBeCloseTo(0.5, 1);
  });

  test('who has no data goes out with those that left', () => {
    const one = bandsOf({ stayed: 1, left: 3, new: 0, goneNoData: 0 }, 200);
    expect(bandsOf({ stayed: 1, left: 1, new: 0, goneNoData: 2 }, 200)).toEqual(one);
  });

  test('a thin band has no words in it, and of nothing nothing is drawn thick', () => {
    const { stayed, new: added } = bandsOf({ stayed: 200, left: 1, new: 1, goneNoData: 0 }, 440);
    expect([stayed.label === null, added.label]).toEqual([false, null]);
    const none = bandsOf({ stayed: 0, left: 0, new: 0, goneNoData: 0 }, 440);
    expect(thickness(none.stayed)).toEqual([0, 0]);
  });
});
