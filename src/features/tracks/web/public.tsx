import { en } from './told/en.ts';
import { ru } from './told/ru.ts';

/** What passports say of tracks. */
export const tracksTold = { ru, en };
