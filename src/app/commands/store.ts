import { basename } from 'node:path';
import { loadDemo } from '#features/demo/server/public.ts';
import { identifyLists } from '#features/lists/server/public.ts';
import { saveMethodology } from '#features/methodology/server/public.ts';
import { importRegistryFile } from '#features/registry/server/public.ts';
import { importResults, type FileOutcome } from '#features/results/server/public.ts';
import { readConfig } from '#platform/config.ts';
import type { Change, Ctx } from '#platform/http/context.ts';
import { silentLog } from '#platform/log.ts';
import { StartupRefusal } from '#platform/startup-refusal.ts';
import { modules } from '../modules.ts';
import { openServices } from '../services.ts';
import type { Command, Invocation, Terminal } from './command.ts';
import { RefusedInput } from './command.ts';
import { needFile } from './input.ts';
import { keepTrace } from './keep-trace.ts';
import { isMethodologyFile, readMethodologyFile } from './methodology.ts';
import { sayProblems } from './problems.ts';
import { wordsFor } from './words.ts';
import { needYear } from './years.ts';

/** Opens the store of the installation (and starts the embedded server when it is the one), works, and closes everything in order. */
async function withStore<T>(terminal: Terminal, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const say = (line: string): void => {
    terminal.stderr.write(`${line}\n`);
  };
  try {
    const services = await openServices({ config: readConfig(process.env), modules, log: silentLog, say });
    try {
      return await work(await services.context());
    } finally {
      await services.close();
    }
  } catch (error) {
    if (error instanceof StartupRefusal) throw new RefusedInput(error.message);
    throw error;
  }
}

export const importCommand: Command = {
  takes: 'files',
  options: { 'create-schools': { type: 'boolean' } },
  async run({ files, options, terminal }) {
    await Promise.all(files.map((file) => needFile(file, terminal)));
    const createSchools = options['create-schools'] === true ? { createSchools: true } : {};
    const inputs = files.map((path) => ({ path, fileName: basename(path) }));
    return withStore(terminal, async (ctx) => {
      const outcomes = await importResults(ctx, ctx.actor.regionId, inputs, createSchools);
      await keepTrace(ctx, 'results.commit', outcomes.filter(isCommitted).map(batchOf));
      for (const outcome of outcomes) await sayOutcome(outcome, terminal);
      return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
    });
  },
};

function isCommitted({ outcome }: FileOutcome): boolean {
  return outcome === 'committed';
}

function batchOf({ batchId, fileName, rowsAccepted, rowsRejected }: FileOutcome): Change {
  return { object: { kind: 'batch', id: batchId }, after: { fileName, rowsAccepted, rowsRejected } };
}

async function sayOutcome(outcome: FileOutcome, terminal: Terminal): Promise<void> {
  const words = wordsFor(terminal);
  await sayProblems(outcome.problems(), null, terminal);
  switch (outcome.outcome) {
    case 'committed':
      terminal.stdout.write(`${words.imported(outcome.fileName, outcome.rowsAccepted, outcome.batchId)}\n`);
      if (outcome.rowsRejected > 0) {
        terminal.stderr.write(`${words.rowsRefused(outcome.rowsRejected, outcome.rowsTotal)}\n`);
      }
      return;
    case 'same':
      terminal.stdout.write(`${words.sameFile(outcome.fileName)}\n`);
      return;
    case 'refused':
      terminal.stderr.write(`${words.refused(outcome.fileName)}\n`);
  }
}

export const registryImportCommand: Command = {
  takes: 'files',
  options: {},
  async run({ files, terminal }) {
    await Promise.all(files.map((file) => needFile(file, terminal)));
    return withStore(terminal, async (ctx) => {
      let isRefused = false;
      for (const path of files) {
        const { regionId } = ctx.actor;
        const fileName = basename(path);
        const done = await importRegistryFile(ctx, regionId, { path, fileName });
        const { schools, added, changed } = done;
        const change = { object: { kind: 'region', id: regionId }, after: { fileName, schools, added, changed } };
        await keepTrace(ctx, 'registry.import', done.isAccepted ? [change] : []);
        await sayProblems(done.problems, null, terminal);
        if (done.isAccepted) terminal.stdout.write(`${wordsFor(terminal).registryImported(done.schools)}\n`);
        isRefused ||= !done.isAccepted;
      }
      return isRefused ? 1 : 0;
    });
  },
};

export const identifyCommand: Command = {
  takes: 'none',
  options: { year: { type: 'string' }, method: { type: 'string' } },
  async run({ options, terminal }) {
    const year = options['year'] === undefined ? undefined : needYear(options, 'year', terminal);
    const given = typeof options['method'] === 'string' ? options['method'] : undefined;
    const own =
      given !== undefined && isMethodologyFile(given) ? await readMethodologyFile(given, terminal) : undefined;
    const words = wordsFor(terminal);
    return withStore(terminal, async (ctx) => {
      const { regionId } = ctx.actor;
      const identified = await ctx.db.transaction().execute(async (db) => {
        const saved = own === undefined ? null : await saveMethodology(db, regionId, own);
        if (saved?.ok === false) return saved;
        const wish = { year, method: own?.name ?? given };
        const made = await identifyLists({ ...ctx, db }, regionId, wish);
        const change = { object: { kind: 'list', id: null }, after: { ...wish, years: made.ok ? made.value : [] } };
        await keepTrace({ ...ctx, db }, 'lists.identify', made.ok ? [change] : []);
        return made;
      });
      if (!identified.ok) throw new RefusedInput(words.identifyRefused(identified.error));
      terminal.stdout.write(`${words.identified(identified.value)}\n`);
      return 0 as const;
    });
  },
};

export const demoCommand: Command = {
  takes: 'none',
  options: {},
  async run({ terminal }) {
    const words = wordsFor(terminal);
    return withStore(terminal, async (ctx) => {
      const loaded = await loadDemo(ctx, ctx.actor.regionId, (fileName, percent) => {
        if (terminal.stderr.isTTY === true) terminal.stderr.write(`${words.reading(percent)} ${fileName}\n`);
      });
      if (!loaded.ok) throw new RefusedInput(words.regionNotEmpty);
      const { regionId } = ctx.actor;
      await keepTrace(ctx, 'demo.load', [
        { object: { kind: 'region', id: regionId }, after: { isDemonstration: true } },
      ]);
      terminal.stdout.write(`${words.demoLoaded}\n`);
      return 0 as const;
    });
  },
};

export const migrateCommand: Command = {
  takes: 'none',
  options: {},
  run: ({ terminal }) =>
    withStore(terminal, () => {
      terminal.stdout.write(`${wordsFor(terminal).migrated}\n`);
      return Promise.resolve(0 as const);
    }),
};

export const serveCommand: Command = {
  takes: 'none',
  options: {},
  async run({ terminal }: Invocation) {
    const { serve } = await import('../main.ts');
    const say = (line: string): void => {
      terminal.stdout.write(`${line}\n`);
    };
    return (await serve(process.env, say)) === 0 ? 0 : 1;
  },
};
