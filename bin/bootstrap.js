/**
 * Makes any Node.js from 20 on good enough to run the program: installs what package-lock.json asks for and finds Node.js 24,
 * which npm brings too. Plain JavaScript without dependencies, because it runs before there are any.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from './ru.js';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Line 1: the Node.js to run under, from the root of the project. Line 2: hash of the lock that was installed. `./opora` reads it as well. */
const marker = join(root, 'node_modules', '.opora-install');
const lock = join(root, 'package-lock.json');

export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Installs when the lock changed since the last time. Needs no network when nothing changed. @returns path of Node.js 24 */
export function bootstrap() {
  if (major(process.versions.node) < 20) fail(words.oldNode(process.versions.node));
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const [node = '', installed = ''] = existsSync(marker) ? readFileSync(marker, 'utf8').split('\n') : [];
  if (installed === hash && node !== '' && existsSync(resolve(root, node))) {
    refreshMarker();
    return resolve(root, node);
  }
  if (installed !== hash) install();
  const found = findNode();
  writeFileSync(marker, `${relativeToRoot(found)}\n${hash}\n`);
  return found;
}

/** The folder may be moved with all that is installed in it. */
function relativeToRoot(path) {
  return path.startsWith(root + sep) ? path.slice(root.length + 1) : path;
}

/** `./opora` compares only times, so after a checkout of the same lock the marker is made newer; not ours to write is fine. */
function refreshMarker() {
  try {
    const now = new Date();
    utimesSync(marker, now, now);
  } catch {
    return;
  }
}

function install() {
  process.stderr.write(`${words.installing}\n`);
  rmSync(marker, { force: true });
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const isScript = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const [program, first] = isScript ? [process.execPath, [npm]] : ['npm', []];
  // The standard output belongs to the program that comes after.
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !isScript && process.platform === 'win32' };
  if (spawnSync(program, [...first, ...args], options).status !== 0) fail(words.installFailed);
}

function findNode() {
  const { platform, arch, execPath, versions } = process;
  const file = platform === 'win32' ? 'node.exe' : join('bin', 'node');
  const candidates = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`].flatMap((name) => [
    join(root, 'node_modules', name, file),
    join(root, 'node_modules', name, 'bin', 'node.exe'),
  ]);
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  return major(versions.node) >= 24 ? execPath : fail(words.noNode24(`${platform}-${arch}`));
}

function major(version) {
  return Number(version.split('.')[0]);
}

/** Runs a program in the foreground, passing signals on. @returns its exit code */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    // Ctrl+C reaches the child from the terminal itself; here it only must not end us first.
    const wait = () => undefined;
    process.on('SIGINT', wait).on('SIGTERM', forward).on('SIGHUP', forward);
    // npm told to stop takes its shell along but not us: when it is gone, nobody is left to tell.
    const { ppid } = process;
    const watch = setInterval(() => process.ppid !== ppid && forward('SIGTERM'), 500).unref();
    child
      .once('error', () => done(1))
      .once('exit', (code) => {
        clearInterval(watch);
        done(code ?? 1);
      });
  });
}

/** Runs a program in the background of others. @returns exit code and all it said */
export function capture(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A folder for what can be made again. */
export function cacheFolder() {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  return folder;
}
