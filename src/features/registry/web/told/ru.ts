import type { CardSentences, Sentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
import type { RegistryCards, RegistryEvents } from '../../domain/events.ts';

const other = (school: string | null): string => school ?? 'школа вне вашей территории';

export const ru: { readonly events: Sentences<RegistryEvents>; readonly cards: CardSentences<RegistryCards> } = {
  events: {
    'registry.named': ({ name }) => `Появилась в реестре: ${name}`,
    'registry.renamed': ({ from, to }) => `Переименована: была ${from}, стала ${to}`,
    'registry.moved': ({ to }) => (to === null ? 'Перешла в другой муниципалитет' : `Перешла в муниципалитет: ${to}`),
    'registry.merged': ({ school }) => `Присоединена к другой школе: ${other(school)}`,
    'registry.joined': ({ school }) => `К ней присоединена: ${other(school)}`,
    'registry.split': ({ school }) => `Из неё выделена: ${other(school)}`,
    'registry.parted': ({ school }) => `Выделена из другой школы: ${other(school)}`,
    'registry.recoded': ({ school }) =>
      school === null ? 'Сменился код школы' : `Сменился код школы: та же школа – ${other(school)}`,
    'registry.closed': () => 'Закрыта',
    'registry.grouped': ({ grouping }) => `Вошла в группу «${grouping}»`,
    'registry.ungrouped': ({ grouping }) => `Вышла из группы «${grouping}»`,
  },
  cards: {
    'registry.undecided': ({ count }) => ({
      title: 'Решить, переходит ли история школ к преемникам',
      why: `Без решения ${counted(count, 'история', 'истории', 'историй')}: объединения школ, стоявших в списках, и разделения.`,
      action: 'Решить',
    }),
  },
};

export type RegistryTold = typeof ru;
