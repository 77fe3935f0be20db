import { resultsContract } from '#features/results/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import type { TestApp } from './app.ts';
import { publishAll } from './editions.ts';
import { csvFile, pupilRows, type Sittings } from './results.ts';

const YEARS = [2020, 2021, 2022] as const;
const poor: Sittings = { 'ВПР Русский язык 6': '5/10', 'ВПР Математика 6': '6/12' };
const fine: Sittings = { 'ВПР Русский язык 6': '0/10', 'ВПР Математика 6': '1/12' };
/** Липовская has results till 2021, Новая from 2022 on: as if one had gone up in the other over the border. */
export const schools = [
  { code: '101001', name: 'Берёзовская СОШ', municipality: 'Лесной район', sittings: poor, from: 2020, to: 2022 },
  { code: '101002', name: 'Еловская СОШ', municipality: 'Лесной район', sittings: fine, from: 2020, to: 2022 },
  { code: '101003', name: 'Новая СОШ', municipality: 'Лесной район', sittings: poor, from: 2022, to: 2022 },
  { code: '102001', name: 'Сосновская СОШ', municipality: 'Озёрный район', sittings: poor, from: 2020, to: 2022 },
  { code: '102002', name: 'Липовская СОШ', municipality: 'Озёрный район', sittings: poor, from: 2020, to: 2021 },
] as const;
export type Code = (typeof schools)[number]['code'];

export interface TwoMunicipalities {
  /** By code. */
  readonly schoolIds: Readonly<Record<Code, number>>;
  /** By name. */
  readonly municipalityIds: Readonly<Record<string, number>>;
}

/** The registry as its keeper sends it. */
export function registryFile(): Buffer {
  const lines = schools.map(({ code, name, municipality }) => `${code};${name};${municipality}`);
  return Buffer.from(['code;name;municipality', ...lines, ''].join('\n'));
}

/** Results of these years as they come in one file. */
export function resultsFile(years: readonly number[] = YEARS): Buffer {
  const rows = years.flatMap((year) => {
    const own = schools.filter(({ from, to }) => from <= year && year <= to);
    return pupilRows(own.map((school) => ({ ...school, year })));
  });
  return csvFile(rows);
}

/** Registry and results of three years, loaded as an operator loads them: lists of 2021 (of nobody), 2022 and 2023, all published. */
export async function loadTwoMunicipalities(app: TestApp): Promise<TwoMunicipalities> {
  await app.ask(registryContract.import, { fileName: 'реестр.csv' }, registryFile());
  for (const year of YEARS) {
    const file = resultsFile([year]);
    const { body } = await app.ask(resultsContract.upload, { fileName: `${String(year)}.csv` }, file);
    await app.finishJobs();
    await app.ask(resultsContract.commit, body as object);
    await app.finishJobs();
  }
  await publishAll(app);
  const found = await app.services.workDb.selectFrom('school').select(['code', 'schoolId']).execute();
  const named = await app.services.workDb
    .selectFrom('municipalityVersion')
    .select(['name', 'municipalityId'])
    .execute();
  return {
    schoolIds: Object.fromEntries(found.map(({ code, schoolId }) => [code, schoolId])) as Record<Code, number>,
    municipalityIds: Object.fromEntries(named.map(({ name, municipalityId }) => [name, municipalityId])),
  };
}
