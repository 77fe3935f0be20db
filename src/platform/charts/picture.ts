import { renderAsync } from '@resvg/resvg-js';
import { fileURLToPath } from 'node:url';
import { Readable } from 'node:stream';
import type { Download } from '../http/context.ts';
import { family } from './looks.ts';

const fonts = ['400Regular/PTSans_400Regular.ttf', '700Bold/PTSans_700Bold.ttf'].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/pt-sans/${name}`)),
);

/** Twice the pixels of the drawing, for paper. Drawn beside the thread that answers. */
export async function renderPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    background: '#ffffff',
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
  });
  return image.asPng();
}

export type PictureFormat = 'svg' | 'png';

/** A drawing as a file to keep or to put into a document. */
export async function downloadPicture(svg: string, name: string, format: PictureFormat): Promise<Download> {
  const fileName = `${name}.${format}`;
  if (format === 'png') return { fileName, contentType: 'image/png', body: Readable.from([await renderPng(svg)]) };
  return { fileName, contentType: 'image/svg+xml', body: Readable.from([Buffer.from(svg)]) };
}
