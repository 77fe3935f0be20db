import { Readable } from 'node:stream';
import { err, ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { methodologyContract } from '../contract.ts';
import { approve, retire, runTest } from './decide.ts';
import { deleteDraft, findVersionById, importDraft, saveDraft } from './drafts.ts';
import { parametersOf, showMethod, showMethods } from './show.ts';

export const methodologyModule = module('methodology', methodologyContract, {
  list: async (ctx) => ok(await showMethods(ctx)),
  show: async (ctx, { name }) => {
    const found = await showMethod(ctx, name);
    return found === null ? err('not_found') : ok(found);
  },
  saveDraft,
  testRun: (ctx, { methodologyId }) => runTest(ctx, methodologyId),
  approve,
  retire,
  deleteDraft: (ctx, { methodologyId }) => deleteDraft(ctx, methodologyId),
  import: (ctx, { text }) => importDraft(ctx, text),
  export: async (ctx, { methodologyId }) => {
    const row = await findVersionById(ctx, methodologyId);
    if (row === null) return err('not_found');
    const { name, version, validFrom, validTo } = row;
    const file = { name, version, validFrom, validTo, parameters: parametersOf(row) };
    const body = Readable.from([`${JSON.stringify(file, null, 2)}\n`]);
    return ok({ fileName: `${name}-${String(version)}.json`, contentType: 'application/json; charset=utf-8', body });
  },
});
