import { counted } from '#kernel/plural.ts';

/** Titles of refusals that belong to no feature; the sentences for a feature's own codes are in its `ru.ts`. */
export const httpRu = {
  invalid: 'Запрос содержит ошибки',
  refused: 'Действие отклонено',
  notFound: 'Не найдено',
  tooLarge: 'Файл больше допустимого размера',
  foreignSite: 'Запрос пришёл с другого сайта и отклонён',
  foreignHost: 'Сервер не отвечает по этому имени узла',
  tooMany: (seconds: number): string =>
    `Слишком много запросов с этого адреса. Повторите через ${counted(seconds, 'секунду', 'секунды', 'секунд')}.`,
  wrongKind: 'Тело запроса не того вида, которого ждёт сервер',
  unfitLetter: 'Недопустимый знак',
  tooDeep: 'Слишком глубокая вложенность',
  badRequest: 'Запрос не понят',
  fault: 'Ошибка в программе. Данные не пострадали; сообщите администратору номер ошибки.',
  diskFull: 'На диске сервера не осталось места: освободите его и повторите. Записанное раньше цело.',
  notBuilt: 'Страницы не собраны. Запустите программу командой npm start.',
  signInNeeded: 'Войдите, чтобы продолжить',
  forbidden: 'У вас нет права на это действие',
  masqueradeReadsOnly: 'В режиме просмотра от имени другого человека менять ничего нельзя',
  program: 'Программа',
};
