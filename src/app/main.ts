import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sendUnsent } from '#features/accounts/server/outbox.ts';
import { offerSetUp } from '#features/accounts/server/set-up.ts';
import { openInBrowser } from '#platform/browser.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { assemble, createServer } from '#platform/http/server.ts';
import { inBothLanguages, StartupRefusal } from '#platform/startup-refusal.ts';
import { modules } from './modules.ts';
import { openServices } from './services.ts';

const webRoot = fileURLToPath(new URL('../../dist/web', import.meta.url));
const manifest = new URL('../../package.json', import.meta.url);

export interface RunningServer {
  readonly url: string;
  /** Where the first administrator is made; null when there is one. */
  readonly setUpUrl: string | null;
  stop(): Promise<void>;
}

/** The whole server, from configuration to an address. @throws StartupRefusal */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  const app = createServer(config);
  const services = await openServices({ config, modules, log: app.log, say });
  const stop = async (): Promise<void> => {
    await app.close();
    await services.close();
  };
  try {
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
    await assemble(app, { modules, services, uploadLimitBytes: config.uploadLimitBytes, webRoot, version });
    await services.jobs.work();
    await sendUnsent(await services.context());
    const url = await listen(app, config);
    const token = await offerSetUp(await services.context());
    return { url, setUpUrl: token === null ? null : `${config.publicUrl ?? url}/setup#${token}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: ReturnType<typeof createServer>, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new StartupRefusal((words) => words.portTaken(host, port), cause);
  }
}

/** Runs until the person or the system says stop. @returns exit code */
export async function serve(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<number> {
  try {
    const config = readConfig(environment);
    const server = await startServer(config, say);
    const { url, setUpUrl } = server;
    say(inBothLanguages((words) => words.listening(url)));
    if (setUpUrl !== null) say(inBothLanguages((words) => words.setUp(setUpUrl)));
    say(inBothLanguages((words) => words.howToStop));
    if (config.opensBrowser) openInBrowser(setUpUrl ?? url);
    await stopSignal();
    await server.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartupRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** A second Ctrl+C does not wait. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}

if (import.meta.main) {
  // A job that was broken off may still be computing; what it does now is of no use.
  process.exit(await serve(process.env, (line) => process.stdout.write(`${line}\n`)));
}
