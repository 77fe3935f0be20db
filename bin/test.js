import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, cacheFolder, root, run } from './bootstrap.js';
import { words } from './ru.js';
import { ensureWeb } from './web.js';

const node = bootstrap();
await ensureWeb(node);
const report = join(cacheFolder(), 'test-report.json');
rmSync(report, { force: true });
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const code = await run(node, [vitest, 'run', ...reporters, ...process.argv.slice(2)]);

const { passed, failed, skipped, skippedJourneys } = count();
if (skippedJourneys > 0) process.stdout.write(`\n${words.noBrowser}\n\n`);
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : code;

/** A file that does not even load, and a run that breaks off, count as a failure: nothing is green by absence. */
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, skippedJourneys: 0 };
  const { testResults, success } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap((file) => file.assertionResults.map(({ status }) => ({ status, file: file.name })));
  const of = (...statuses) => tests.filter(({ status }) => statuses.includes(status));
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const skippedTests = of('skipped', 'pending', 'todo', 'disabled');
  const failures = of('failed').length + brokenFiles.length;
  return {
    passed: of('passed').length,
    failed: failures === 0 && (!success || code !== 0) ? 1 : failures,
    skipped: skippedTests.length,
    skippedJourneys: skippedTests.filter(({ file }) => file.includes('journeys')).length,
  };
}

function isFailed({ status }) {
  return status === 'failed';
}
