import type { Ctx } from '#platform/http/context.ts';
import { KeptAnswers } from '#platform/http/kept.ts';

/** By installation: its store of files lives as long as the program works with its database. */
const byInstallation = new WeakMap<Ctx['files'], KeptAnswers>();

/** Answers made of runs, which never change. Their keys name the run and the schools of the reader. */
export function keptOf({ files }: Pick<Ctx, 'files'>): KeptAnswers {
  const answers = byInstallation.get(files) ?? new KeptAnswers();
  byInstallation.set(files, answers);
  return answers;
}
