import { en } from './en.ts';
import { ru } from './ru.ts';

/** What the home page says of this feature. */
export const surveysTold = { ru, en };
