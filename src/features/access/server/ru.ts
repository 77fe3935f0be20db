/** The sheet in which many people are named for invitations. */
export const accessServerRu = {
  sample: {
    file: 'Образец списка сотрудников',
    sheet: 'Сотрудники',
    rolesSheet: 'Роли',
    roleHeadings: ['роль', 'где действует'],
    headings: ['ФИО', 'e-mail', 'телефон', 'роль', 'муниципалитет', 'школа', 'приказ', 'с', 'по'],
    row: [
      'Примерова Анна Ивановна',
      'primerova@example.org',
      '+7 900 000-00-00',
      'директор школы',
      'Примерный район',
      'код или название школы',
      '№ 15 от 01.09.2025',
      '01.09.2025',
      '',
    ],
    levels: { region: 'регион', municipality: 'муниципалитет', school: 'школа' },
  },
};
