import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--no-sandbox', // root may not have one; only our own pages are opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const chosen = process.env['OPORA_CHROMIUM'] ?? '';
const canUnpack = process.platform === 'linux' && process.arch === 'x64';
const systemBrowser = SYSTEM_BROWSERS.find((path) => existsSync(path));

/** False on systems for which npm has no Chromium and none is installed: `npm test` then says loudly what was skipped. */
export const hasBrowser = chosen !== '' || canUnpack || systemBrowser !== undefined;

/** The Chromium of OPORA_CHROMIUM, else the one from npm, else the system's. Close it after the tests. */
export async function openBrowser(): Promise<Browser> {
  const found =
    chosen !== '' ? { path: chosen, env: {} } : canUnpack ? await unpack() : { path: systemBrowser ?? '', env: {} };
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...found.env }).filter(([, value]) => value !== undefined),
  );
  return chromium.launch({ executablePath: found.path, args: ARGUMENTS, env: env });
}

/**
 * The package unpacks itself into the temporary folder, and its own libraries and font only when it believes to be on AWS.
 * So it gets a folder of its own for as long as that takes; a half-unpacked one is thrown away first.
 */
async function unpack(): Promise<{ path: string; env: Readonly<Record<string, string | undefined>> }> {
  const folder = unpackFolder();
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const before = { ...process.env };
  delete process.env['LD_LIBRARY_PATH'];
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    const path = await packed.executablePath();
    await writeFile(complete, '');
    // The package's own list of font folders knows only /tmp.
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontList(join(folder, 'fonts')));
    const { LD_LIBRARY_PATH } = process.env;
    return { path, env: { LD_LIBRARY_PATH, FONTCONFIG_FILE: fonts, TMPDIR: folder } };
  } finally {
    process.env = before;
  }
}

function fontList(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${escaped}</dir></fontconfig>`;
}

/** Per user and version: what root unpacked another may not run. */
function unpackFolder(): string {
  const require = createRequire(import.meta.url);
  const manifest: unknown = require(join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json'));
  const { version } = manifest as { version: string };
  const name = `chromium-${version}-${String(process.getuid?.() ?? 0)}`;
  const cache = join(process.cwd(), '.cache');
  try {
    accessSync(existsSync(cache) ? cache : process.cwd(), constants.W_OK);
    return join(cache, name);
  } catch {
    return join(tmpdir(), `opora-${name}`);
  }
}
