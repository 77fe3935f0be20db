import { counted } from '#kernel/plural.ts';

export const ru = {
  title: (people: number): string =>
    people === 0
      ? 'Кроме администратора доступ не дан никому'
      : `Это ${people % 10 === 1 && people % 100 !== 11 ? 'видит' : 'видят'} ${counted(people, 'человек', 'человека', 'человек')}`,
  why: 'Доступ даёт роль: на школу, на муниципалитет или на весь регион. Каждый просмотр данных о людях остаётся в журнале.',
  reaches: { region: 'весь регион', municipality: 'муниципалитет', school: 'школа' },
  until: (date: string): string => `по ${date}`,
  actingFor: (name: string): string => `замещает: ${name}`,
  more: (count: number): string => `и ещё ${String(count)}`,
};

export type WhoSeesWords = typeof ru;
