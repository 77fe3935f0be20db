import type { ValueUnit } from '../domain/definition.ts';
import type { Standing } from '../domain/aggregate.ts';

const standings: Readonly<Record<Standing, string>> = {
  reached: 'достигнут',
  not_reached: 'не достигнут',
  no_target: 'цель не задана',
  no_data: 'нет данных',
};
const units: Readonly<Record<ValueUnit, string>> = {
  percent: 'Значение, %',
  count: 'Значение',
  ratio: 'Значение на единицу',
  distribution: 'Доля, %',
};

export const exportWords = {
  fileName: (code: string, title: string): string => `${code} ${title}`.replaceAll(/[\\/:*?"<>|]/g, ' '),
  headings: (definition: { numeratorTitle: string; denominatorTitle: string; unit: ValueUnit }): string[] => [
    'Муниципалитет',
    `Числитель: ${definition.numeratorTitle}`,
    `Знаменатель: ${definition.denominatorTitle}`,
    units[definition.unit],
    'Спрошено',
    'Учтено',
    'Цель',
  ],
  part: (label: string): string => `${label}, %`,
  standing: (standing: Standing): string => standings[standing],
  region: 'Регион',
  hidden: 'скрыто: мало данных',
  filter: (from: number | undefined, below: number | undefined): string | undefined => {
    const said = [
      from === undefined ? '' : `от ${String(from)} %`,
      below === undefined ? '' : `ниже ${String(below)} %`,
    ];
    const given = said.filter((text) => text !== '').join(', ');
    return given === '' ? undefined : given;
  },
};
