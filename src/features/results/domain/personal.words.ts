/** What a pupil code must not be, as patterns of the engine: two or three capitalised Cyrillic words, or a СНИЛС. */
export const fullNamePattern = '[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?( +[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?){1,2}';
export const insuranceNumberPattern = '[0-9]{3}-[0-9]{3}-[0-9]{3} [0-9]{2}';
/** A person beyond doubt, whatever the column: three words, the last of them a patronymic. */
export const wholeNamePattern =
  '[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)? +[А-ЯЁ][а-яё]+ +[А-ЯЁ][а-яё]+(вич|вна|ична|инична|ич|оглы|кызы)';
/** What letters become where only the shape of a text is shown. */
export const anyLetter = 'х';
