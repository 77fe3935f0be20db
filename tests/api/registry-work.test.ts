import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishAtOnce } from '#features/editions/server/public.ts';
import { registryContract } from '#features/registry/contract.ts';
import { todayContract } from '#features/today/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { loadTwoMunicipalities, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let known: TwoMunicipalities;
beforeAll(async () => {
  app = await buildTestApp();
  known = await loadTwoMunicipalities(app);
});
afterAll(() => app.close());

type Name = keyof typeof registryContract;
async function say<T>(name: Name, input: object = {}): Promise<T> {
  const { status, body } = await app.ask(registryContract[name], input);
  expect({ status, body: status === 200 ? null : body }).toEqual({ status: 200, body: null });
  await app.finishJobs();
  return body as T;
}

interface Shown {
  total: number;
  rows: { schoolId: number; code: string; name: string; status: string; groupings: string[] }[];
  suggestions: { name: string }[];
}
const codesOf = async (filter: object): Promise<string[]> =>
  (await say<Shown>('schools', filter)).rows.map(({ code }) => code).sort();

interface Step {
  isSaved: boolean;
  stepId: number | null;
  problems: { code: string; field: string; found: string | null }[];
  carried: { year: number; procedures: { parts: object[]; low: number; participants: number }[] };
  listings: { code: string; year: number; isOpen: boolean }[];
}
const nothing = { from: [], into: [], added: [], goesOn: false, inherits: null, isTrial: false };
const reorganise = (wish: object): Promise<Step> => say<Step>('reorganise', { ...nothing, ...wish });

describe('R-305 the page of schools', () => {
  test('a filter lists what it says, and the file has the same schools', async () => {
    const municipality = known.municipalityIds['Лесной район'];
    expect(await codesOf({})).toEqual(['101001', '101002', '101003', '102001', '102002']);
    expect(await codesOf({ municipality })).toEqual(['101001', '101002', '101003']);
    expect(await codesOf({ q: 'берёзовская', municipality })).toEqual(['101001']);
    expect(await codesOf({ status: 'closed,merged' })).toEqual([]);
    const file = await app.ask(registryContract.schoolsExport, { municipality, format: 'csv' });
    const lines = file.bytes.toString().trim().split('\n');
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(['101001', '101002', '101003']);
  });

  test('R-304 a search that finds nothing offers the likest names, and of the own territory only', async () => {
    expect(await say<Shown>('schools', { q: 'Берозовскяа' })).toMatchObject({
      rows: [],
      suggestions: [{ name: 'Берёзовская СОШ' }],
    });
    expect((await say<Shown>('schools', { q: 'ъъъ' })).suggestions).toEqual([]);
    const coordinator = await app.addPerson('Координатор', [
      { role: 'municipal_coordinator', municipalityId: known.municipalityIds['Озёрный район'] ?? 0 },
    ]);
    const { body } = await app.askAs(coordinator, registryContract.schools, { q: 'Берозовскяа' });
    expect(body).toMatchObject({ total: 2, rows: [], suggestions: [] });
  });
});

describe('R-306 versions and identifiers', () => {
  const version = (more: object): object => ({
    ...{ schoolId: known.schoolIds['102001'], replaces: null, validFrom: '2024-09-01', name: 'Сосновская гимназия' },
    ...{ municipalityId: known.municipalityIds['Озёрный район'], kind: 'gymnasium', level: 'secondary' },
    ...{ isRural: true, branchOfId: null, ...more },
  });
  const shown = (): Promise<{ versions: object[]; identifiers: object[] }> =>
    say('school', { schoolId: known.schoolIds['102001'] });

  test('everything wrong is said at once, and nothing changes', async () => {
    const before = await shown();
    const wrong = version({ name: ' ', validFrom: '2030-01-01', branchOfId: known.schoolIds['102001'] });
    const { isSaved, problems } = await say<Step>('saveVersion', wrong);
    expect(isSaved).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['name_missing', 'day_ahead', 'own_branch']);
    expect(await shown()).toEqual(before);
  });

  test('a version begun is asked as then and as now, corrected, and taken out', async () => {
    expect(await say<Step>('saveVersion', version({}))).toMatchObject({ isSaved: true });
    expect((await shown()).versions).toMatchObject([
      { name: 'Сосновская СОШ', validFrom: '1900-01-01', validTo: '2024-09-01' },
      { name: 'Сосновская гимназия', validFrom: '2024-09-01', validTo: null, kind: 'gymnasium' },
    ]);
    expect(await codesOf({ kind: 'gymnasium' })).toEqual(['102001']);
    expect(await codesOf({ kind: 'gymnasium', on: '2024-08-31' })).toEqual([]);
    await say('saveVersion', version({ replaces: '2024-09-01', validFrom: '2024-08-01', name: 'Сосновский лицей' }));
    expect((await shown()).versions).toMatchObject([{ validTo: '2024-08-01' }, { name: 'Сосновский лицей' }]);
    await say('removeVersion', { schoolId: known.schoolIds['102001'], validFrom: '2024-08-01' });
    expect((await shown()).versions).toMatchObject([{ name: 'Сосновская СОШ', validTo: null }]);
    const only = { schoolId: known.schoolIds['102001'], validFrom: '1900-01-01' };
    expect((await app.ask(registryContract.removeVersion, only)).status).toBe(409);
  });

  test('an identifier has its days and one owner', async () => {
    const login = { kind: 'vpr_login', value: 'edu960001', validFrom: '2020-01-01', validTo: null, replaces: null };
    const own = { schoolId: known.schoolIds['102001'] };
    expect(await say<Step>('saveIdentifier', { ...own, ...login })).toMatchObject({ isSaved: true });
    const other = { ...login, schoolId: known.schoolIds['102002'], validFrom: '2021-01-01', validTo: '2021-01-01' };
    expect((await say<Step>('saveIdentifier', { ...other })).problems.map(({ code }) => code)).toEqual([
      'dates_crossed',
      'shared_identifier',
    ]);
    const inn = { ...other, kind: 'inn', value: '123', validTo: null };
    expect((await say<Step>('saveIdentifier', inn)).problems).toMatchObject([{ code: 'bad_identifier', found: '123' }]);
    const ended = { ...login, validTo: '2023-01-01', replaces: login };
    await say('saveIdentifier', { ...own, ...ended });
    expect((await shown()).identifiers).toMatchObject([{ value: 'edu960001', validTo: '2023-01-01' }]);
    expect(await codesOf({ q: 'edu960001' })).toEqual(['102001']);
    await say('removeIdentifier', { ...own, kind: 'vpr_login', value: 'edu960001', validFrom: '2020-01-01' });
    expect((await shown()).identifiers).toEqual([]);
  });
});

describe('R-307 groups', () => {
  const change = (more: object): Promise<Step & { meant: number; changed: number }> =>
    say('changeGrouping', {
      ...{ grouping: 'Проект 500+', act: 'add', on: '2024-09-01', pasted: null, schoolIds: [], isTrial: false },
      ...more,
    });

  test('a pasted list is taken whole or not at all', async () => {
    const wrong = await change({ pasted: '101001\nНет такой школы\n\n102009' });
    expect(wrong).toMatchObject({ isSaved: false, stepId: null });
    expect(wrong.problems.map(({ code, found }) => [code, found])).toEqual([
      ['unknown_school', 'Нет такой школы'],
      ['unknown_school', '102009'],
    ]);
    const trial = await change({ pasted: '101001\tБерёзовская\nМОУ «Еловская СОШ»', isTrial: true });
    expect(trial).toMatchObject({ isSaved: false, meant: 2, changed: 2, problems: [] });
    expect(await codesOf({ grouping: 'Проект 500+' })).toEqual([]);
  });

  test('by the schools shown; as of a day; taken back as a whole', async () => {
    const first = await change({ schoolIds: [known.schoolIds['101001'], known.schoolIds['101002']] });
    expect(first).toMatchObject({ isSaved: true, meant: 2, changed: 2 });
    expect(await change({ schoolIds: [known.schoolIds['101001']] })).toMatchObject({ changed: 0, isSaved: false });
    expect(await codesOf({ grouping: 'Проект 500+' })).toEqual(['101001', '101002']);
    expect(await codesOf({ grouping: 'Проект 500+', on: '2024-08-31' })).toEqual([]);
    const { stepId } = await say<{ stepId: number }>('renameGrouping', { grouping: 'Проект 500+', to: 'Поддержка' });
    expect(await codesOf({ grouping: 'Поддержка' })).toEqual(['101001', '101002']);
    expect((await app.ask(registryContract.undoStep, { stepId: first.stepId })).body).toMatchObject({
      code: 'changed_since',
    });
    await say('undoStep', { stepId });
    const end = await say<{ stepId: number }>('endGrouping', { grouping: 'Проект 500+', on: '2025-01-01' });
    expect(await codesOf({ grouping: 'Проект 500+' })).toEqual([]);
    expect(await codesOf({ grouping: 'Проект 500+', on: '2024-12-31' })).toEqual(['101001', '101002']);
    app.setNow('2025-09-03T09:00:00Z');
    const day = { on: '2024-12-31', isEarlier: true };
    expect(await say('groupings')).toMatchObject({ ...day, groupings: [{ schools: 2 }] });
    expect(await say('groupings', { on: '2025-09-03' })).toMatchObject({
      isEarlier: false,
      groupings: [{ schools: 0 }],
    });
    await say('undoStep', { stepId: end.stepId });
    await say('undoStep', { stepId: first.stepId });
    expect(await say('groupings')).toMatchObject({ groupings: [] });
  });
});

describe('reorganisations', () => {
  beforeAll(() => {
    app.setNow('2025-09-03T09:00:00Z');
  });

  interface Entry {
    inherited: object[];
    previousCluster: string | null;
  }
  /** As the program computes it now; what readers see of it is the business of editions. */
  const entryOf = async (code: string): Promise<Entry> => {
    const { rows } = await sql<{ entry: Entry }>`
      select e.entry from list_entry e join list_run r using (region_id, list_run_id)
      where r.is_current and r.year = 2023 and e.school_code = ${code}`.execute(app.services.workDb.withoutPlugins());
    return rows[0]?.entry ?? { inherited: [], previousCluster: null };
  };

  const cardsOf = async (): Promise<object[]> => {
    const { body } = await app.ask(todayContract.show, {});
    return (body as { cards: { kind: string }[] }).cards.filter(({ kind }) => kind === 'registry.undecided');
  };

  test('R-300 everything that stops a step is said at once', async () => {
    const { schoolIds } = known;
    const wrong = await reorganise({
      ...{ kind: 'merge', on: '2030-01-01', from: [schoolIds['101001']], into: [schoolIds['101001']] },
      added: [{ code: '101002', name: '', municipalityId: null }],
    });
    expect(wrong.isSaved).toBe(false);
    expect(wrong.problems.map(({ code }) => code).sort()).toEqual(
      [
        'needs_one_successor',
        'same_school',
        'day_ahead',
        'code_taken',
        'name_missing',
        'lineage_loop',
        'two_successors',
      ]
        .filter((code) => wrong.problems.some((one) => one.code === code))
        .sort(),
    );
    for (const code of ['needs_one_successor', 'same_school', 'day_ahead', 'code_taken', 'name_missing']) {
      expect(wrong.problems.map((one) => one.code)).toContain(code);
    }
    expect(await codesOf({ status: 'merged' })).toEqual([]);
  });

  test('R-300 R-301 R-302 R-303 a merger: tried, taken, its history decided, taken back', async () => {
    const { schoolIds } = known;
    const wish = { kind: 'merge', on: '2021-09-01', from: [schoolIds['102002']], into: [schoolIds['101003']] };
    const trial = await reorganise({ ...wish, isTrial: true });
    expect(trial).toMatchObject({ isSaved: false, problems: [], carried: { year: 2021 } });
    expect(trial.carried.procedures).toHaveLength(2);
    expect(trial.listings.map(({ code, year }) => [code, year])).toContainEqual(['102002', 2022]);
    const { stepId } = await reorganise(wish);
    expect(await codesOf({ status: 'merged' })).toEqual(['102002']);
    expect(await codesOf({ on: '2021-08-31', q: 'Липовская' })).toEqual(['102002']);
    expect((await entryOf('101003')).inherited).toEqual([{ school: '102002', year: 2022, cluster: 'moderate' }]);
    expect((await entryOf('101003')).previousCluster).toBeNull();
    const asked = await say<{ histories: { lineageId: number; listed: object[] }[] }>('steps', {});
    expect(asked.histories).toMatchObject([{ inherits: null, listed: [{ year: 2022, cluster: 'moderate' }] }]);
    expect(await cardsOf()).toMatchObject([{ facts: { count: 1 }, to: '/schools/reorganise' }]);
    await say('decideHistory', { lineageId: asked.histories[0]?.lineageId, inherits: 'confirmed' });
    expect(await cardsOf()).toEqual([]);
    expect(await entryOf('101003')).toMatchObject({
      previousCluster: 'moderate',
      inherited: [{ decision: 'confirmed' }],
    });
    await say('decideHistory', { lineageId: asked.histories[0]?.lineageId, inherits: 'refused' });
    expect(await entryOf('101003')).toMatchObject({ previousCluster: null, inherited: [{ decision: 'refused' }] });
    await say('undoStep', { stepId });
    expect(await codesOf({ status: 'merged' })).toEqual([]);
    expect((await entryOf('101003')).inherited).toEqual([]);
    expect((await app.ask(registryContract.undoStep, { stepId })).status).toBe(404);
  });

  test('R-303 the code of a school begun by a step that was taken back is free again', async () => {
    const { schoolIds } = known;
    const wish = {
      ...{ kind: 'merge', on: '2025-08-01', from: [schoolIds['101001'], schoolIds['101002']] },
      added: [{ code: '101009', name: 'Лесная СОШ', municipalityId: null }],
    };
    const first = await reorganise(wish);
    expect(await codesOf({ q: 'Лесная СОШ' })).toEqual(['101009']);
    await say('undoStep', { stepId: first.stepId });
    expect(await codesOf({})).toEqual(['101001', '101002', '101003', '102001', '102002']);
    expect(await say('region')).toMatchObject({ schools: 5 });
    const again = await reorganise(wish);
    expect(again).toMatchObject({ isSaved: true });
    await say('undoStep', { stepId: again.stepId });
  });

  test('R-301 a rename without another code begins a version; a school is divided and goes on; another closes', async () => {
    const { schoolIds } = known;
    const renamed = await reorganise({
      ...{ kind: 'rename', on: '2025-01-10', from: [schoolIds['102001']] },
      added: [{ code: '102001', name: 'Сосновская школа имени Ясной', municipalityId: null }],
    });
    expect(await codesOf({ q: 'имени Ясной' })).toEqual(['102001']);
    expect(await codesOf({ on: '2025-01-09', q: 'Сосновская' })).toEqual(['102001']);
    await say('undoStep', { stepId: renamed.stepId });
    const divided = await reorganise({
      ...{ kind: 'split', on: '2025-01-10', from: [schoolIds['102001']], goesOn: true },
      added: [{ code: '102007', name: 'Сосновская НОШ', municipalityId: null }],
    });
    expect(await codesOf({ q: 'Сосновская', status: 'active' })).toEqual(['102001', '102007']);
    // A division waits for a word, whether the school was in a list or not.
    const [history] = (await say<{ histories: { lineageId: number }[] }>('steps', {})).histories;
    expect(await cardsOf()).toMatchObject([{ facts: { count: 1 } }]);
    await say('decideHistory', { lineageId: history?.lineageId, inherits: 'refused' });
    expect(await cardsOf()).toEqual([]);
    await say('decideHistory', { lineageId: history?.lineageId, inherits: null });
    await say('undoStep', { stepId: divided.stepId });
    const closed = await reorganise({ kind: 'close', on: '2025-01-10', from: [schoolIds['102001']] });
    expect(await codesOf({ status: 'closed' })).toEqual(['102001']);
    await say('undoStep', { stepId: closed.stepId });
    expect(await codesOf({ status: 'closed' })).toEqual([]);
  });

  test('R-303 a step on which a published list rests stays', async () => {
    const { schoolIds } = known;
    await publishAtOnce(app.services.workDb, 1, new Date('2025-09-03T09:00:00Z'));
    app.setNow('2022-01-10T09:00:00Z');
    const wish = { kind: 'merge', on: '2021-09-01', from: [schoolIds['102002']], into: [schoolIds['101003']] };
    const { stepId } = await reorganise({ ...wish, inherits: 'confirmed' });
    expect(await entryOf('101003')).toMatchObject({ previousCluster: 'moderate' });
    expect((await app.ask(registryContract.undoStep, { stepId })).body).toMatchObject({ code: 'published_since' });
  });
});
