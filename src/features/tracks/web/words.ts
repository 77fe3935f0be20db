import { en as domainEn } from '../en.ts';
import { ru as domainRu } from '../ru.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const tracksWords = { ru, en };
export const trackNames = { ru: domainRu, en: domainEn };
