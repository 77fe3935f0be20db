export const tracksServerRu = {
  fileName: (track: number, year: number): string => `Трек ${String(track)}, ${String(year)} год`,
  ofGroup: (group: number): string => `группа действий ${String(group)}`,
  headings: [
    'Муниципалитет',
    'Школа',
    'Кластер',
    'Группа действий',
    'Состояние',
    'Почему в треке',
    'Почему в группе',
    'Решено вручную',
    'Основание ручного решения',
  ],
  isMember: 'в треке',
  isOut: 'исключена',
  byHand: 'да',
};
