import { en } from '../en.ts';
import { ru } from '../ru.ts';

/** Names of the roles, which letters and files say too. */
export const accessWords = { ru, en };
