import { counted } from '#kernel/plural.ts';
import type { Subject } from '../../domain/answer.ts';

export const ru = {
  title: (units: string, waves: number): string =>
    `${units} и ${counted(waves, 'мониторинг', 'мониторинга', 'мониторингов')}: кто что сдал`,
  empty: 'Сейчас не идёт ни один мониторинг',
  emptyText: 'Когда мониторинги начнутся, здесь будет видно по каждой организации, что она сдала и чего ещё ждут.',
  subjects: { school: 'Школы', municipality: 'Муниципалитеты' } as Readonly<Record<Subject, string>>,
  sections: 'О ком мониторинги',
  back: 'Все мониторинги',
  search: 'Название или код',
  table: 'Кто что сдал',
  unit: 'Организация',
  survey: 'анонимный опрос',
  notAsked: 'не спрашивали',
  said: (shown: number, all: number): string => `${String(shown)} из ${String(all)}`,
  more: 'Показать ещё',
};
export type OverviewWords = typeof ru;
