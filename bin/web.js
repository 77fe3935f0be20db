import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, fail, root } from './bootstrap.js';
import { words } from './ru.js';

const mark = join(root, 'dist', 'web.sha256');

/** Builds the pages when their sources differ from those they were built from. */
export async function ensureWeb(node) {
  const hash = hashSources();
  const isBuilt = existsSync(join(root, 'dist', 'web', 'index.html'));
  if (isBuilt && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  process.stderr.write(`${words.buildingWeb}\n`);
  rmSync(mark, { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await capture(node, [vite, 'build', '--logLevel', 'warn']);
  if (code !== 0) fail(`${output}\n${words.buildFailed}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(mark, hash);
}

/** Everything under src that can reach a page; what only the server or a test reads does not count. */
function hashSources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !/[\\/](platform|server|commands)[\\/]|\.test\.tsx?$/.test(path.slice(root.length)));
  const all = [...files, join(root, 'vite.config.ts'), join(root, 'package-lock.json')].sort();
  const hash = createHash('sha256');
  for (const path of all)
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}
