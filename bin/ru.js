/** What the commands say before the program itself can speak; Russian first. */
export const words = {
  oldNode: (found) => `Нужен Node.js 20 или новее, найден ${found}.\nNode.js 20 or newer is needed, found ${found}.`,
  installing: 'Устанавливаются зависимости (один раз, около минуты)… / Installing dependencies (once, about a minute)…',
  installFailed:
    'Зависимости не установились: проверьте доступ к реестру npm и повторите.\nDependencies were not installed: check access to the npm registry and try again.',
  noNode24: (platform) =>
    `Для системы ${platform} npm не содержит Node.js 24: установите Node.js 24 или новее и повторите.\nnpm has no Node.js 24 for ${platform}: install Node.js 24 or newer and try again.`,
  buildingWeb: 'Собираются страницы… / Building pages…',
  buildFailed: 'Страницы не собрались. / The pages were not built.',
  noBrowser: [
    '!!! БРАУЗЕР НЕ НАЙДЕН: проверки в браузере пропущены.',
    '!!! NO BROWSER FOUND: the browser journeys were skipped.',
    '!!! Set OPORA_CHROMIUM to the path of Chromium or Chrome.',
  ].join('\n'),
  nothingToMeasure: 'В папке bench нет такого замера. / No such measurement in bench.',
};
