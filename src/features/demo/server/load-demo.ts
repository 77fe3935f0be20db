import { join } from 'node:path';
import { publishAtOnce } from '#features/editions/server/public.ts';
import { importRegistryFile, nameRegion } from '#features/registry/server/public.ts';
import { importResults } from '#features/results/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { writeLocalFile } from '#platform/local-files.ts';
import { addDemoCalendar } from './add-calendar.ts';
import { addDemoMonitorings } from './add-monitorings.ts';
import { addDemoPeople } from './add-people.ts';
import { addDemoSurveys } from './add-surveys.ts';
import { generateDemoRegion, type DemoFile } from '../domain/region.ts';
import { saveDemoLoad } from './store.ts';

type Work = Pick<Ctx, 'db' | 'files' | 'log' | 'now'>;

/** Makes the files of the invented region and passes them through the ordinary import, like anybody's; then its people and its published lists. Safe to run again. */
export async function loadDemoRegion(
  work: Work,
  regionId: number,
  onStep: (fileName: string, progressPercent: number) => void = () => undefined,
): Promise<void> {
  const { name, files } = generateDemoRegion();
  const show = async (step: string, index: number): Promise<void> => {
    const progressPercent = Math.floor((100 * index) / files.length);
    await saveDemoLoad(work.db, regionId, { state: 'loading', progressPercent, step });
    onStep(step, progressPercent);
  };
  await work.files.withScratch(async (folder) => {
    await nameRegion(work.db, regionId, name, true);
    const others = files.filter(({ kind }) => kind !== 'results');
    for (const [index, file] of others.entries()) {
      await show(file.fileName, index);
      const done = await importRegistryFile(work, regionId, await written(file, folder));
      if (!done.isAccepted) throw new Error(`${file.fileName} was refused: ${JSON.stringify(done.problems[0])}`);
    }
    const results: { path: string; fileName: string }[] = [];
    for (const file of files.filter(({ kind }) => kind === 'results')) results.push(await written(file, folder));
    const onFile = (fileName: string, index: number): Promise<void> => show(fileName, others.length + index);
    for (const { outcome, fileName, reasons } of await importResults(work, regionId, results, { onFile })) {
      if (outcome === 'refused') throw new Error(`${fileName} was refused: ${reasons.join(', ')}`);
    }
  });
  await addDemoPeople(work, regionId);
  await work.db.transaction().execute((transaction) => publishAtOnce(transaction, regionId, work.now()));
  await addDemoCalendar(work, regionId);
  await addDemoMonitorings(work, regionId);
  await addDemoSurveys(work, regionId);
  await saveDemoLoad(work.db, regionId, { state: 'loaded', progressPercent: 100, step: null });
}

async function written(file: DemoFile, folder: string): Promise<{ path: string; fileName: string }> {
  const path = join(folder, file.fileName);
  await writeLocalFile(path, linesOf(file));
  return { path, fileName: file.fileName };
}

function* linesOf(file: DemoFile): Generator<string> {
  for (const row of file.rows()) yield `${row}\r\n`;
}
