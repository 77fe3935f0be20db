import type { ChartWords } from './ru.ts';

export const en: ChartWords = {
  table: 'Table',
  picture: 'Picture',
  keys: 'Key T: table or picture.',
  points: 'Arrows go through the picture, Enter opens.',
  png: 'Download PNG',
  svg: 'Download SVG',
  noPictures: 'Pictures are off in the low-vision version, so the table is shown.',
  choosePoint: 'Point at a mark or go through them by the arrows, Enter opens.',
};
