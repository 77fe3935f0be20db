import { en } from './button/en.ts';
import { ru } from './button/ru.ts';

export const buttonWords = { ru, en };
