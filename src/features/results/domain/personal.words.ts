/** What a pupil code must not be, as patterns of the engine: two or three capitalised Cyrillic words, or a СНИЛС. */
export const fullNamePattern = '[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?( +[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?){1,2}';
export const insuranceNumberPattern = '[0-9]{3}-[0-9]{3}-[0-9]{3} [0-9]{2}';
