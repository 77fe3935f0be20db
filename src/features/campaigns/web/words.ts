import { en as refusalsEn } from './refusals/en.ts';
import { ru as refusalsRu } from './refusals/ru.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const campaignsWords = { ru: { ...ru, refusals: refusalsRu }, en: { ...en, refusals: refusalsEn } };
