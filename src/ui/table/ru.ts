export const ru = {
  tools: 'Сохранить, напечатать, выбрать столбцы',
  print: 'Печать',
  columns: 'Столбцы',
  columnsHint: 'Какие столбцы показать',
  asAtFirst: 'Как было',
  nothing: 'Ничего не найдено. Снимите одно из условий или исправьте запрос.',
  loading: 'Таблица загружается…',
  keys: 'По строкам ведут стрелки, Home, End, Page Up и Page Down; Enter открывает строку.',
};

export type TableWords = typeof ru;
