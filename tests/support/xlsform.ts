import type { RawSheet } from '#features/forms/domain/xlsform/sheet.ts';

/** A sheet as it lies in a workbook: headings in the first row, data from the second. */
export function sheetOf(sheet: string, [headings = [], ...rows]: readonly (readonly string[])[]): RawSheet {
  return { sheet, headings, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

/** A small form as tools for collecting data write it. */
export const xlsformSheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[] = [
  {
    name: 'survey',
    rows: [
      [
        'type',
        'name',
        'label::English',
        'label::Russian (ru)',
        'hint',
        'required',
        'relevant',
        'constraint',
        'constraint_message',
        'calculation',
        'appearance',
      ],
      ['start', 'start', '', '', '', '', '', '', '', '', ''],
      ['begin_group', 'about', 'About', 'О школе', '', '', '', '', '', '', ''],
      ['note', 'hello', '', 'Считайте на конец полугодия', '', '', '', '', '', '', ''],
      ['integer', 'pupils', 'Pupils', 'Всего обучающихся', '', 'yes', '', '. >= 0 and . <= 5000', '', '', ''],
      ['integer', 'weak', 'Weak', 'Слабоуспевающие', '', 'true', '', '. <= ${pupils}', 'Не больше, чем всего', '', ''],
      ['calculate', 'rest', '', '', '', '', '', '', '', '${pupils} - ${weak}', ''],
      ['select_one yesno', 'has_plan', 'Plan', 'Есть план', '', 'yes', '', '', '', '', ''],
      ['text', 'why', 'Why', 'Почему нет плана', '', '', "${has_plan} = 'no' and ${rest} > 3", '', '', '', 'multiline'],
      ['end_group', '', '', '', '', '', '', '', '', '', ''],
      ['begin repeat', 'Classes', 'Classes', 'Классы', '', '', "selected(${has_plan}, 'yes')", '', '', '', ''],
      ['text', 'name', '', 'Класс', '', 'yes', '', '', '', '', ''],
      ['decimal', 'mean', '', 'Средняя отметка', '', '', '', '. >= 1 and . <= 5', '', '', ''],
      ['end repeat', '', '', '', '', '', '', '', '', '', ''],
      ['geopoint', 'where', '', 'Где школа', '', '', '', '', '', '', ''],
      ['select_multiple ways', 'ways', '', 'Что делается', '', '', '', 'count-selected(.) <= 2', '', '', ''],
    ],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name', 'label::Russian (ru)'],
      ['yesno', 'yes', 'Да'],
      ['yesno', 'no', 'Нет'],
      ['ways', '1', 'Занятия'],
      ['ways', 'ИУП', 'Учебный план'],
      ['ways', '3', 'Наставник'],
    ],
  },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id'],
      ['Мониторинг занятий', 'Lessons 2026'],
    ],
  },
];
