export const ru = { button: 'Кто это видит', hide: 'Скрыть, кто видит', loading: 'Загружается…' };

export type ButtonWords = typeof ru;
