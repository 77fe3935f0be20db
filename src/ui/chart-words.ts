import { en } from './chart/en.ts';
import { ru } from './chart/ru.ts';

export const chartWords = { ru, en };
