import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, 'dist');
const pages = JSON.parse(readFileSync(join(dist, 'pages.json'), 'utf8'));
const FIRST = 'today';

/** All scripts that a page needs when it is the first one somebody opens; the first page of most people has less. */
export default [
  { name: 'every page, styles', path: 'dist/web/assets/*.css', gzip: true, limit: '30 kB' },
  ...pages.map(({ name, files }) => ({
    name: `${name}, scripts`,
    path: files.map((file) => join('dist', 'web', file)),
    gzip: true,
    limit: name === FIRST ? '180 kB' : '200 kB',
  })),
];
