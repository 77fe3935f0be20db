import type { RegistryFaultCode } from './domain/registry-file.ts';

/** What a fault of a registry file means and what to do about it. */
export const ru: Readonly<Record<RegistryFaultCode, string>> = {
  missing_column: 'Нет обязательного столбца; добавьте его.',
  duplicate_column: 'Два столбца об одном и том же; оставьте один.',
  missing_value: 'Не заполнено обязательное значение.',
  value_too_long: 'Слишком длинный текст; проверьте, не сбились ли столбцы.',
  bad_identifier: 'Идентификатор не того вида или не сходится контрольная цифра.',
  unknown_word: 'Слово не из принятых для этого столбца.',
  bad_date: 'Дата не читается.',
  dates_crossed: 'Конец действия раньше начала.',
  duplicate_code: 'Код школы повторяется с пересекающимися сроками.',
  shared_identifier: 'Этот идентификатор уже у другой школы.',
  unknown_school: 'Школы с таким кодом нет ни в файле, ни в реестре.',
  missing_date: 'У закрытой или присоединённой школы нужна дата.',
  lineage_loop: 'Школы переходят друг в друга по кругу.',
};
