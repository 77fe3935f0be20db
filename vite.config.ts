import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ru } from './src/app/ru.ts';

const out = path.resolve(import.meta.dirname, 'dist/web');

/** The page seen before the program arrives is written in the words of the catalogue too. */
function wordsOfShell(): Plugin {
  return {
    name: 'words-of-shell',
    transformIndexHtml: (html) =>
      html.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
        const word = (ru.html as Record<string, string>)[key];
        if (word === undefined)
          throw new Error(`index.html asks for the word ${key}, which src/app/ru.ts does not have`);
        return word;
      }),
  };
}

/** Old lines: the server sends what was compressed once, at its best, instead of compressing at every request. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(out, { recursive: true });
      for (const file of files.filter((name) => /\.(?:js|css|html|svg)$/.test(name))) {
        const bytes = await readFile(path.join(out, file));
        const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        await writeFile(path.join(out, `${file}.br`), await promisify(brotliCompress)(bytes, brotli));
        await writeFile(path.join(out, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
      }
    },
  };
}

/** Which scripts a page loads that is opened first of all: what its weight is measured by (.size-limit.js). */
function scriptsOfPages(): Plugin {
  return {
    name: 'scripts-of-pages',
    apply: 'build',
    async writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
      const reached = (from: readonly string[]): readonly string[] => {
        const seen = new Set(from);
        for (const file of seen) for (const next of importsOf.get(file) ?? []) seen.add(next);
        return [...seen];
      };
      const first = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const pages = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
      const weighed = pages.map(({ name, fileName }) => ({ name, files: reached([...first, fileName]) }));
      await writeFile(path.join(out, '..', 'pages.json'), JSON.stringify(weighed, null, 2));
    },
  };
}

export default defineConfig({
  root: path.resolve(import.meta.dirname, 'src/app'),
  plugins: [react(), wordsOfShell(), precompress(), scriptsOfPages()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // Strict content policy: nothing inline.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '3000'}` } },
});
