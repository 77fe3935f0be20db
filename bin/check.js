import { join } from 'node:path';
import { bootstrap, capture, root } from './bootstrap.js';
import { ensureWeb } from './web.js';

const node = bootstrap();
await ensureWeb(node);

const tool = (path) => join(root, 'node_modules', path);
/** Two at a time, the long ones first in each lane. */
const lanes = [
  [
    ['types', tool('typescript/bin/tsc'), '-b'],
    ['dependencies', tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'tests', 'bench', '--config'],
    ['unused code', tool('knip/bin/knip.js')],
    ['page weight', tool('size-limit/bin.js')],
    ['licences', join(root, 'bin/licences.js')],
  ],
  [
    // The types of the whole house at once need more than Node.js takes by itself.
    ['lint', '--max-old-space-size=8192', tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'],
    ['format', tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  ],
];

const results = (await Promise.all(lanes.map(runLane))).flat();
const failed = results.filter(({ code }) => code !== 0);
for (const { name, output } of failed) process.stdout.write(`\n== ${name}\n${output.trim()}\n`);
process.stdout.write(`\n${results.map(({ name, code }) => `${code === 0 ? 'ok  ' : 'FAIL'} ${name}`).join('\n')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function runLane(lane) {
  const done = [];
  for (const [name, ...args] of lane) done.push({ name, ...(await capture(node, args)) });
  return done;
}
