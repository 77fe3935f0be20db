/** Invented people of the invented region: no real person is meant. */

export const ownMunicipality = 'Глинобродский район';
export const neighbourMunicipality = 'Ельнореченский район';

export const personNames = {
  administrator: 'Аверьян Глебович Ясноборский',
  auditor: 'Зинаида Макаровна Вязовская',
  federal_coordinator: 'Роман Ефимович Заозёрский',
  regional_authority: 'Лидия Аркадьевна Полевецкая',
  regional_coordinator: 'Тамара Игнатьевна Дубоярова',
  regional_operator: 'Матвей Савельевич Ольхоборов',
  analyst: 'Кира Валерьяновна Жаворонкова',
  expert: 'Семён Артемьевич Луговецкий',
  municipal_authority: 'Галина Родионовна Глинобродова',
  municipal_coordinator: 'Вера Прохоровна Рябинодольская',
  territorial_methodical_service: 'Инна Захаровна Кленовская',
  curator: 'Павел Тихонович Соколинский',
  director: 'Нина Фёдоровна Калиновская',
  school_team: 'Олег Денисович Бродовский',
  teacher: 'Алла Ильинична Мельничная',
  tutor: 'Денис Леонтьевич Ракитинский',
  substitute: 'Елена Сергеевна Боровская',
  neighbour_coordinator: 'Борис Назарович Ельнореченский',
  neighbour_director: 'Раиса Кузьминична Журавлинская',
} as const;
export type DemoPersonKey = keyof typeof personNames;

export const orders = {
  region: 'Приказ № 214 от 29.08.2022',
  municipality: 'Приказ № 57-о от 05.09.2022',
  curators: 'Приказ № 231 от 19.09.2022',
  school: 'Приказ № 12-к от 01.09.2022',
  leave: 'Приказ № 83-л',
} as const;
