import { en as domainEn } from '../en.ts';
import { ru as domainRu } from '../ru.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const resultsWords = { ru, en };

/** Reasons and fields, which the command line says too. */
export const readingWords = { ru: domainRu, en: domainEn };
