import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The values that one selector gives, in the order of the file. */
function valuesOf(css: string, selector: string): Tokens {
  const blocks = css.split('}').filter((block) => block.slice(0, block.indexOf('{')).trim().endsWith(selector));
  const pairs = blocks.flatMap((block) => [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)]);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value.trim()]));
}

const plain = valuesOf(read('tokens.css'), ':root');
const lowVision = valuesOf(read('view.css'), ':root[data-view]');
const scheme = (name: string): Tokens => ({
  ...plain,
  ...valuesOf(read('view.css'), `:root[data-view~='scheme-${name}']`),
  ...lowVision,
});
const schemes: Readonly<Record<string, Tokens>> = {
  ordinary: plain,
  'black on white': scheme('black_on_white'),
  'white on black': scheme('white_on_black'),
  'blue on blue': scheme('blue_on_blue'),
};

function colourOf(tokens: Tokens, name: string): readonly number[] {
  const value = tokens[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colourOf(tokens, other);
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value)?.[1];
  if (hex === undefined) throw new Error(`${name} is no colour: ${value}`);
  const long = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
}

/** Relative luminance of WCAG 2.2. */
function luminance(tokens: Tokens, name: string): number {
  const [red = 0, green = 0, blue = 0] = colourOf(tokens, name).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, ink: string, ground: string): number {
  const [a, b] = [luminance(tokens, ink), luminance(tokens, ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'surface', 'line-2', 'accent-soft', 'late-soft', 'soon-soft', 'done-soft'];
const texts: readonly (readonly [string, string])[] = [
  ...grounds.map((ground) => ['ink', ground] as const),
  ...['paper', 'surface', 'line-2', 'none'].map((ground) => ['ink-2', ground] as const),
  ...['paper', 'surface', 'accent-soft'].map((ground) => ['accent', ground] as const),
  ...['late', 'soon', 'done'].flatMap((word) => [[word, 'surface'] as const, [word, `${word}-soft`] as const]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-dark'],
];
const signs: readonly (readonly [string, string])[] = ['control-line', 'focus', 'accent', 'ink-2'].flatMap((sign) => [
  [sign, 'paper'] as const,
  [sign, 'surface'] as const,
]);

describe.each(Object.keys(schemes))('R-282 colours, %s', (name) => {
  const tokens = schemes[name] ?? {};
  const below = (least: number, pairs: readonly (readonly [string, string])[]): readonly string[] =>
    pairs
      .filter(([ink, ground]) => contrast(tokens, ink, ground) < least)
      .map(([ink, ground]) => `${ink} on ${ground}: ${contrast(tokens, ink, ground).toFixed(2)}`);

  test('text stands out at least 4.5 to 1, for who sees badly 7 to 1', () => {
    expect(below(name === 'ordinary' ? 4.5 : 7, texts)).toEqual([]);
  });

  test('numbers are read on every step of the scale, as maps write them', () => {
    const steps = ['none', 'basic', 'moderate'].map((step) => ['ink', step] as const);
    expect(below(4.5, [...steps, ['accent-ink', 'strong']])).toEqual([]);
  });

  test('edges of controls and the ring of the focus stand out at least 3 to 1', () => {
    expect(below(3, signs)).toEqual([]);
  });

  test('the steps of the scale differ in lightness, all in one direction', () => {
    const [basic, moderate, strong] = ['basic', 'moderate', 'strong'].map((step) => luminance(tokens, step));
    expect(Math.sign(Number(basic) - Number(moderate))).toBe(Math.sign(Number(moderate) - Number(strong)));
    expect(contrast(tokens, 'basic', 'moderate')).toBeGreaterThan(1.5);
    expect(contrast(tokens, 'moderate', 'strong')).toBeGreaterThan(1.5);
  });
});
