import { readdirSync } from 'node:fs';
import { bootstrap, fail, root, run } from './bootstrap.js';
import { join } from 'node:path';
import { words } from './ru.js';
import { ensureWeb } from './web.js';

const node = bootstrap();
const [wanted, ...rest] = process.argv.slice(2);
const all = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.ts'));
const chosen = all.filter((name) => wanted === undefined || name === `${wanted}.bench.ts`);
if (chosen.length === 0) fail(words.nothingToMeasure);
if (chosen.includes('pages.bench.ts')) await ensureWeb(node);
for (const name of chosen) process.exitCode ||= await run(node, [join('bench', name), ...rest]);
