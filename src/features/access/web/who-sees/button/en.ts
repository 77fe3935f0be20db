import type { ButtonWords } from './ru.ts';

export const en: ButtonWords = { button: 'Who sees this', hide: 'Hide who sees this', loading: 'Loading…' };
