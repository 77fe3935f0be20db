/** What files write instead of a mark or score of a pupil who did not sit the test. As `lookupKey` makes them. */
export const absentWords: readonly string[] = [
  'н',
  'н/я',
  'нея',
  'неявка',
  'не явился',
  'не явилась',
  'не явился(ась)',
  'не явился (ась)',
  'отсутствовал',
  'отсутствовала',
  'отсутствовал(а)',
  'отсутствовал (а)',
  'отсутствует',
  'не писал',
  'не писала',
  'не писал(а)',
  'не участвовал',
  'не участвовала',
  'не участвовал(а)',
  'absent',
  '-',
  '–',
  '—',
];

/** Words of a status column for a pupil without a result: absent, or the result was annulled. */
export const noResultStatusWords: readonly string[] = [
  ...absentWords,
  'аннулирован',
  'аннулировано',
  'аннулирована',
  'аннулированный',
  'удален',
  'удалена',
  'удален(а)',
  'удален с экзамена',
  'не завершил',
  'не завершил экзамен',
  'не закончил',
  'не закончил экзамен',
  'annulled',
  'cancelled',
  'canceled',
  'removed',
];

/** First words of a row that sums the rows above it. */
export const totalsWords: readonly string[] = [
  'итого',
  'итог',
  'всего',
  'итого по школе',
  'итого по муниципалитету',
  'итого по району',
  'итого по региону',
  'в целом',
  'вся выборка',
  'среднее',
  'среднее значение',
  'в среднем',
  'средний балл',
  'сумма',
  'по региону',
  'по району',
  'total',
  'totals',
  'grand total',
  'sum',
  'average',
];
/** Rows above the schools in nested tables; the territories a name says it is; words without which a name is no school. */
export const wholeWords: readonly string[] = ['вся выборка', 'российская федерация', 'россия', 'рф', 'регион'];
export const territoryWord = /(^|[\s.-])(область|обл|край|республика|респ|округ|район|р-н|город|г)(?=$|[\s.])/;
export const schoolWord =
  /школ|гимнази|лице|интернат|кадет|корпус|колледж|техникум|училищ|центр|сад(?![а-я])|академи|университет|институт|№|(^|[\s"«])м?[абк]?(оу|сош|оош|нош|сш|ош)(?=$|[\s"»\d])/;
export const totalsStart = /^(итого|всего|total)(\s|$)/;
