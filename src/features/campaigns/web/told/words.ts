import { en } from './en.ts';
import { ru } from './ru.ts';

/** What passports say of this feature. */
export const campaignsTold = { ru, en };
