export const ru = {
  table: 'Таблица',
  picture: 'Рисунок',
  keys: 'Клавиша T — таблица или рисунок.',
  points: 'Стрелками — по рисунку, Enter — открыть.',
  png: 'Скачать PNG',
  svg: 'Скачать SVG',
  noPictures: 'Рисунки выключены в версии для слабовидящих, поэтому показана таблица.',
  choosePoint: 'Наведите указатель или идите по рисунку стрелками, Enter — открыть.',
};

export type ChartWords = typeof ru;
