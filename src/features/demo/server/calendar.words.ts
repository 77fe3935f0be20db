/** Words of the invented region's calendar beside those of the field. */
export const calendarWords = {
  plan: 'План работы института на квартал',
  roadmap: {
    title: 'Муниципальная дорожная карта поддержки школ',
    owner: 'Муниципальные координаторы',
    coordinatorPart: 'Утвердить приказом и опубликовать на сайте',
    document: 'Письмо института о сроках',
    order: 'Приказ министерства',
  },
};
