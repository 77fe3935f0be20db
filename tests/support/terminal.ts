import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runCli } from '#app/cli.ts';

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line run in this process, on streams that are kept. */
export async function cli(...words: readonly string[]): Promise<CliRun> {
  const out = collector();
  const problems = collector();
  const exitCode = await runCli(words, { stdout: out.stream, stderr: problems.stream, language: 'en' });
  return { exitCode, stdout: out.text(), stderr: problems.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Writes files into a folder of the test; removed afterwards. @returns their paths in order */
export async function files(contents: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return Promise.all(
    Object.entries(contents).map(async ([name, text]) => {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    }),
  );
}

/** Rows of a simple CSV (no quotes) as records. */
export function records(csv: string): Record<string, string>[] {
  const [heading = '', ...lines] = csv.trimEnd().split('\n');
  const names = heading.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index] ?? '', value])));
}

export interface Sitting {
  readonly school?: string;
  readonly year: number;
  readonly subject: string;
  readonly low: number;
  readonly of: number;
}

/** Pupil rows of sittings such as "ru6, 3 of 10", in the neutral layout. */
export function pupilRows(sittings: readonly Sitting[]): string {
  const lines = ['school_code,municipality,procedure,subject,grade,year,student_id,score,mark'];
  for (const { school = '760101', year, subject, low, of } of sittings) {
    for (let pupil = 0; pupil < of; pupil += 1) {
      const mark = pupil < low ? '2' : '4';
      lines.push(`${school},Любимский район,ВПР,${subject},6,${String(year)},${String(pupil)},,${mark}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
