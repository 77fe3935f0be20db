const month =
  '(янв|февр?|мар|апр|ма[йя]|июн|июл|авг|сент?|окт|нояб?|дек|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-zа-я]{0,6}';

/** Dates as spreadsheets and people write them with the month as a word: «12.май», «май.12», «12 мая», «12-May», «дек.22». */
export const wordyDate = new RegExp(
  `^(\\d{1,2}[ .-]+${month}\\.?([ .-]+\\d{2,4})?|${month}[ .-]+\\d{1,4})( г\\.?)?$`,
  'i',
);
