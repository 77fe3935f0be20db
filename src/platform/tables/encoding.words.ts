/** Letters that make about two thirds of any Russian text, and a quarter when the bytes are read by the wrong table. */
export const commonCyrillic = /[оеаинтсрлвОЕАИНТСРЛВ]/g;
export const cyrillicLetter = /[А-Яа-яЁё]/g;
/** A Cyrillic letter glued to Latin ones is what «é» or «ü» of Latin-1 turns into. */
export const cyrillicBesideLatin = /[A-Za-z][А-Яа-яЁё][A-Za-z]|\b[А-Яа-яЁё][a-z]{2}|[a-z]{2}[А-Яа-яЁё]\b/g;
/** Everything a Russian document may hold beyond ASCII; other characters of windows-1251 betray another encoding. */
export const unlikelyCharacter = /[\u0080-\u009fЂЃѓ†‡€‰ЉЊЌЋЏђљњќћџЎў¤¦¬®Ґґ¶µЈјЅѕ¥]/g;
