import { describe, expect, test } from 'vitest';
import { ordinaryView, readView, viewChoices, writeView, type View } from './view.ts';

const all: readonly View[] = viewChoices.size.flatMap((size) =>
  viewChoices.face.flatMap((face) =>
    viewChoices.scheme.flatMap((scheme) =>
      viewChoices.spacing.flatMap((spacing) =>
        [true, false].flatMap((isOn) =>
          [true, false].map((hasPictures) => ({ size, face, scheme, spacing, isOn, hasPictures })),
        ),
      ),
    ),
  ),
);

describe('R-280 the cookie of the low-vision version', () => {
  test('reads back exactly what was written, for every combination', () => {
    expect(all).toHaveLength(216);
    expect(all.map((view) => readView(writeView(view)))).toEqual(all);
    expect(new Set(all.map(writeView)).size).toBe(216);
  });

  test.each(['', 'nonsense', 'size-enormous.scheme-rainbow', '<script>', 'on-off', 'OFF'])(
    '%j says nothing: the ordinary version',
    (text) => {
      expect(readView(text)).toEqual(ordinaryView);
    },
  );

  test('what is understood counts, the rest stays as it is', () => {
    expect(readView('on.size-largest.scheme-green')).toEqual({ ...ordinaryView, isOn: true, size: 'largest' });
  });

  test('holds nothing that a cookie may not', () => {
    expect(all.filter((view) => !/^[a-z_.-]+$/.test(writeView(view)))).toEqual([]);
  });
});
