import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url));

export interface RealServer {
  readonly url: string;
  /** Where the first administrator is made, as the program printed it; null when there is one. */
  readonly setUpUrl: string | null;
  readonly process: ChildProcess;
  /** As Ctrl+C does. @returns exit code */
  stop(): Promise<number | null>;
  /** As a power cut of the process does: nothing is told. */
  kill(): Promise<void>;
}

/** The program in a process of its own, on a free port, its data in the folder. Rejects with what it said when it does not start. */
export async function startRealServer(dataDir: string, environment: Record<string, string> = {}): Promise<RealServer> {
  const port = environment['OPORA_PORT'] ?? String(await findFreePort());
  const settings = { OPORA_DATA: dataDir, OPORA_PORT: port, OPORA_OPEN_BROWSER: '0', DATABASE_URL: '', ...environment };
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const addresses: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    addresses.push(...(/https?:\/\/\S+/.exec(line) ?? []));
    // Its last words before it waits.
    if (line.includes('Ctrl+C')) return running(child, addresses);
  }
  throw new Error(complaint);
}

function running(child: ChildProcess, [url = '', ...others]: readonly string[]): RealServer {
  const setUpUrl = others.find((address) => address.includes('/setup#')) ?? null;
  child.stdout?.resume();
  const end = once(child, 'exit') as Promise<[number | null]>;
  const finish = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await end)[0];
  };
  return {
    url,
    setUpUrl,
    process: child,
    stop: () => finish('SIGINT'),
    kill: async () => {
      await finish('SIGKILL');
    },
  };
}

/** One that is known before the start: the links of letters name it. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
