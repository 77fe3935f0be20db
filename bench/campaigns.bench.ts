import { fileURLToPath } from 'node:url';
import { startServer } from '#app/main.ts';
import { readConfig } from '#platform/config.ts';
import { median } from './bench.ts';
import { rush, type Answering, type Kind } from './campaign-client.ts';
import { ANSWERING, answersFor, campaignRegion, SCHOOLS, WAVES, type CampaignRegion } from './campaign-region.ts';
import { withInstallation } from './installation.ts';
import { alternate, isPart, type Facts, type Part } from './parts.ts';
import { percentile, read } from './reader.ts';
import { against, printTable, readOptions } from './report.ts';

const TARGET_MS = 200;
const BOARDS = 60;
const REFRESH_MS = 5000;
/** Ten minutes, as they are; `--only 60` does the same in one. */
const SECONDS = 600;

/** 1,100 heads fill in and send, coordinators and the operator look at boards; then every answer is counted. */
const answering: Part = async (timed, argument) => {
  const region = await campaignRegion();
  const seconds = Number(argument);
  const server = await startServer(readConfig({ OPORA_DATA: region.dataDir, OPORA_PORT: '0' }), () => undefined);
  const say = sayer(server.url, region.operator);
  const { waveId, units } = await launch(say, region.formId);
  try {
    const schools = region.directors.map(([schoolId, cookie]): Answering => {
      return { cookie, unitId: units.get(schoolId) ?? 0, saves: answersFor(schoolId) };
    });
    const { waits, failures } = await timed(() =>
      rush({
        ...{ url: server.url, waveId, seconds, refreshMs: REFRESH_MS },
        answering: schools,
        boards: boardsOf(region, waveId),
      }),
    );
    if (failures.length > 0) throw new Error(`${String(failures.length)} failed: ${failures[0] ?? ''}`);
    const p95 = (kind: Kind): number => percentile(waits[kind], 0.95);
    return {
      ...{ sheet: p95('sheet'), save: p95('save'), submit: p95('submit'), board: p95('board') },
      ...{ boards: waits.board.length, ...(await proof(say, waveId, region)) },
    };
  } finally {
    await say('campaigns.close', { waveId });
    await server.stop();
    await countOnce(region.dataDir, waveId);
  }
};

type Say = (path: string, body?: object) => Promise<Record<string, unknown>>;

function sayer(url: string, cookie: string): Say {
  return async (path, body) => {
    const post = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { cookie, 'content-type': 'application/json' },
    };
    const answer = await fetch(`${url}/api/${path}`, body === undefined ? { headers: { cookie } } : post);
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
}

async function launch(
  say: Say,
  formId: number,
): Promise<{ readonly waveId: number; readonly units: ReadonlyMap<number, number> }> {
  const day = (shift: number): string => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const dates = { periodFrom: day(-90), periodTo: day(0), opensOn: day(-1), dueOn: day(20), graceDays: 3 };
  const population = { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] };
  const who = { answeredBy: 'school', confirmedBy: 'municipality', population, sourceDocument: null };
  const { waveId } = await say('campaigns.create', { formId, title: 'The rush', ...dates, ...who });
  await say('campaigns.launch', { waveId });
  const { rows } = await say(`campaigns.board?waveId=${String(waveId)}&limit=2000`);
  const units = (rows as { schoolId: number; unitId: number }[]).map((row) => [row.schoolId, row.unitId] as const);
  return { waveId: Number(waveId), units: new Map(units) };
}

function boardsOf({ coordinators, operator }: CampaignRegion, waveId: number): { cookie: string; path: string }[] {
  return Array.from({ length: BOARDS }, (_, place) => ({
    cookie: place % 4 === 0 ? operator : (coordinators[place % coordinators.length] ?? operator),
    path: place % 3 === 0 ? 'campaigns.overview?limit=100' : `campaigns.board?waveId=${String(waveId)}&limit=100`,
  }));
}

/** Nothing is lost: every school is sent, and its number is the one it typed. */
async function proof(say: Say, waveId: number, { directors }: CampaignRegion): Promise<Facts> {
  const { rows } = await say(`campaigns.grid?waveId=${String(waveId)}&code=f0&limit=2000`);
  const typed = new Map(
    (rows as { schoolId: number; value: unknown; state: string }[]).map((row) => [row.schoolId, row]),
  );
  const lost = directors.filter(([id]) => typed.get(id)?.value !== 10_000 + id || typed.get(id)?.state !== 'submitted');
  if (lost.length > 0) throw new Error(`${String(lost.length)} answers were lost`);
  return { kept: directors.length };
}

/** Nothing is doubled: one submission for each school, three saves. */
async function countOnce(dataDir: string, waveId: number): Promise<void> {
  const steps = await withInstallation(dataDir, ({ db }) =>
    db.selectFrom('waveStep').select('verb').where('waveId', '=', waveId).execute(),
  );
  const count = (verb: string): number => steps.filter((step) => step.verb === verb).length;
  if (count('submit') !== ANSWERING || count('save') !== 3 * ANSWERING)
    throw new Error(`${String(count('submit'))} submissions and ${String(count('save'))} saves`);
}

/** One page after another, nobody else about. */
function looking(path: string): Part {
  return async (timed) => {
    const { dataDir, operator } = await campaignRegion();
    const server = await startServer(readConfig({ OPORA_DATA: dataDir, OPORA_PORT: '0' }), () => undefined);
    const errand = { cookie: operator, readers: 1, pauseMs: 0 };
    const urls = (count: number): string[] => Array.from({ length: count }, () => `${server.url}/api/${path}`);
    try {
      await read({ ...errand, urls: urls(5) });
      const waits = await timed(() => read({ ...errand, urls: urls(60) }));
      return { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95) };
    } finally {
      await server.stop();
    }
  };
}

const pages: Readonly<Record<string, Part>> = {
  'units × waves, first page of 100': looking('campaigns.overview?limit=100'),
  'units × waves, all of them': looking('campaigns.overview?limit=2000'),
  'one wave, first page of 100': looking('campaigns.board?waveId=1&limit=100'),
  'one wave, all schools': looking('campaigns.board?waveId=1&limit=2000'),
  'one field over all schools': looking('campaigns.grid?waveId=1&code=f0&limit=2000'),
  'the waves': looking('campaigns.list'),
};
const RUSH = 'answering';

if (!(await isPart({ ...pages, [RUSH]: answering }))) {
  const { rounds, match, only } = readOptions();
  const seconds = only ?? String(SECONDS);
  await campaignRegion();
  const isAsked = (name: string): boolean => new RegExp(match).test(name);
  const plan = Object.keys(pages)
    .filter(isAsked)
    .map((name) => [name, ''] as const);
  const here = fileURLToPath(import.meta.url);
  const looked = await alternate(here, plan, rounds);
  printTable(
    `Boards of ${String(SCHOOLS)} schools × ${String(WAVES)} waves`,
    ['page', 'p50 ms', 'p95 ms'],
    [...looked].map(([name, runs]) => {
      const fact = (of: string): number => median(runs.map(({ facts }) => Number(facts[of])));
      return [name, fact('p50'), against(fact('p95'), TARGET_MS, ' ms')];
    }),
  );
  if (isAsked(RUSH)) {
    const [run] = (await alternate(here, [[RUSH, seconds]], 1)).get(RUSH) ?? [];
    const fact = (of: string): number => Number(run?.facts[of]);
    printTable(
      `${String(ANSWERING)} schools answer in ${seconds} s beside ${String(BOARDS)} open boards; none lost, none doubled`,
      ['what', 'p95'],
      (['sheet', 'save', 'submit', 'board'] as const).map((kind) => [kind, against(fact(kind), TARGET_MS, ' ms')]),
    );
  }
}
