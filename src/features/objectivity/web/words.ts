import { en as domainEn } from '../en.ts';
import { ru as domainRu } from '../ru.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const objectivityWords = { ru, en };
export const signWords = { ru: domainRu, en: domainEn };
