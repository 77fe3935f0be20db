import { family, ink, inkQuiet, paper } from '#platform/charts/looks.ts';
import type { FlowCounts } from '../domain/flow.ts';
import { type FlowBand, layFlow } from '../domain/flow-bands.ts';
import { flowPictureWords } from './flow-picture.words.ts';

/** The tokens of src/ui/tokens.css, for a file that leaves the page. */
const looks: Readonly<Record<FlowBand['move'], readonly [fill: string, text: string]>> = {
  left: ['#dfe6e4', ink],
  stayed: ['#9fb4ba', ink],
  new: ['#0b5c63', paper],
};
const [BANDS, COLUMN, HEAD] = [480, 96, 52];

type Counts = Pick<FlowCounts, 'old' | 'newList' | 'stayed' | 'left' | 'new' | 'goneNoData'>;

/** Two lists as numbers with the bands between them, for a document. Its texts are numbers and our own words: nothing to escape. */
export function drawFlow(counts: Counts, years: { from: number; to: number }, language: 'ru' | 'en'): string {
  const words = flowPictureWords[language];
  const { depth, bands } = layFlow(counts, BANDS);
  const [width, height] = [BANDS + 2 * COLUMN + 16, depth + HEAD + 44];
  const text = (x: number, y: number, said: string | number, look: string): string =>
    `<text x="${String(x)}" y="${String(y)}" ${look}>${String(said)}</text>`;
  const quiet = `font-size="13" fill="${inkQuiet}"`;
  const list = (x: number, schools: number, year: number): string =>
    text(x, HEAD + 56, schools, 'font-size="26" font-weight="bold"') + text(x, HEAD + 76, words.listOf(year), quiet);
  const size = `width="${String(width)}" height="${String(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${family}, sans-serif" fill="${ink}">`,
    `<rect ${size} fill="${paper}"/>${text(8, 26, words.title(years), 'font-size="17" font-weight="bold"')}`,
    list(8, counts.old, years.from),
    list(BANDS + COLUMN + 18, counts.newList, years.to),
    `<g transform="translate(${String(COLUMN)} ${String(HEAD)})">`,
    ...bands.map(({ move, path }) => `<path d="${path}" fill="${looks[move][0]}"/>`),
    ...bands.map(({ move, label }) => {
      if (label === null) return '';
      const look = `font-size="13" fill="${looks[move][1]}" text-anchor="${label.isEnd ? 'end' : 'start'}"`;
      return text(label.x, label.y, words.moves[move](counts[move]), look);
    }),
    `</g>${text(8, height - 14, words.note(counts), quiet)}</svg>`,
  ].join('');
}
