import { en as formsEn } from '../en.ts';
import { ru as formsRu } from '../ru.ts';
import { en } from './editor/en.ts';
import { ru } from './editor/ru.ts';

export const formsWords = { ru: formsRu, en: formsEn };
export const editorWords = { ru, en };
