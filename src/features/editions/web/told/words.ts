import { en } from './en.ts';
import { ru } from './ru.ts';

/** What passports and the home page say of this feature. */
export const editionsTold = { ru, en };
