import { expect, test } from 'vitest';
import { reasonCodes, reasonEffects } from '#features/results/domain/reason.ts';
import { en } from '#features/results/en.ts';
import { ru } from '#features/results/ru.ts';

const effects = { none: '–', warning: 'accepted, said', row: 'row refused', file: 'file refused' } as const;

/** `vitest run tests/docs -u` writes the page anew. */
test('the closed set of reasons is told in docs/reasons.md', async () => {
  const rows = reasonCodes.map(
    (code) => `| \`${code}\` | ${effects[reasonEffects[code]]} | ${ru.reasons[code]} | ${en.reasons[code]} |`,
  );
  const page = [
    '# Reasons',
    '',
    'What a reader can say of a file of results: the closed set of codes in `check`, on the page of a batch and in the downloaded list of problems.',
    '',
    '| code | effect | по-русски | in English |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../docs/reasons.md');
});
