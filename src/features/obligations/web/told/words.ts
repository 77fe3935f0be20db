import { en } from './en.ts';
import { ru } from './ru.ts';

/** What the home page says of duties. */
export const obligationsTold = { ru, en };
