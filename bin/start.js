import { bootstrap, run } from './bootstrap.js';
import { ensureWeb } from './web.js';

const node = bootstrap();
await ensureWeb(node);
process.exitCode = await run(node, ['src/app/main.ts', ...process.argv.slice(2)]);
