export const ru = {
  table: 'Таблица',
  picture: 'Рисунок',
  keys: 'Клавиша T — таблица или рисунок.',
  points: 'Стрелками — от точки к точке, Enter — открыть.',
  png: 'Скачать PNG',
  svg: 'Скачать SVG',
  noPictures: 'Рисунки выключены в версии для слабовидящих, поэтому показана таблица.',
  choosePoint: 'Наведите на точку или выберите её стрелками.',
};

export type ChartWords = typeof ru;
