import { en } from './outbox/en.ts';
import { ru } from './outbox/ru.ts';

export const outboxWords = { ru, en };
