/** Letters that make about two thirds of any Russian text, and a quarter when the bytes are read by the wrong table. */
export const commonCyrillic = /[оеаинтсрлвОЕАИНТСРЛВ]/g;
export const cyrillicLetter = /[А-Яа-яЁё]/g;
/** A Cyrillic letter glued to Latin ones is what «é» or «ü» of Latin-1 turns into. */
export const cyrillicBesideLatin = /[A-Za-z][А-Яа-яЁё][A-Za-z]|\b[А-Яа-яЁё][a-z]{2}|[a-z]{2}[А-Яа-яЁё]\b/g;
/** Everything a Russian document may hold beyond ASCII; other characters of windows-1251 betray another encoding. */
export const unlikelyCharacter = /[\u0080-\u009fЂЃѓ†‡€‰ЉЊЌЋЏђљњќћџЎў¤¦¬®Ґґ¶µЈјЅѕ¥]/g;
/** КОИ-8 read as windows-1251 turns the case of every letter over: «лИЦЕЙ» where «Лицей» stood. */
export const turnedCase = /[а-яё][А-ЯЁ]/g;
export const usualCase = /[А-ЯЁ][а-яё]/g;
/** UTF-8 once read as windows-1251: each letter became Р or С and a character of the second half of the table. */
export const twiceEncoded = /[РС][\u0098\u00a0ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї]/g;
