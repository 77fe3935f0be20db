const ru = {
  heading: 'Условия',
  add: 'Добавить условие',
  close: 'Скрыть условия',
  clear: 'Сбросить',
  remove: (what: string): string => `Снять условие: ${what}`,
};
const en: typeof ru = {
  heading: 'Conditions',
  add: 'Add a condition',
  close: 'Hide the conditions',
  clear: 'Reset',
  remove: (what) => `Remove the condition: ${what}`,
};

export const filterWords = { ru, en };
