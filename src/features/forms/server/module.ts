import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { formsContract } from '../contract.ts';
import { changeForm, copyForm, createForm, discardDraft, publishForm, retire } from './drafts.ts';
import { attachFile, readFile } from './files.ts';
import { importXlsform } from './import-xlsform.ts';
import { personalOfForms } from './personal.ts';
import { addReady, listReady } from './ready.ts';
import { listAll, showForm } from './show.ts';

export const formsModule = module(
  'forms',
  formsContract,
  {
    list: async (ctx, input) => ok(await listAll(ctx, input)),
    show: showForm,
    create: createForm,
    change: changeForm,
    discard: discardDraft,
    publish: publishForm,
    copy: copyForm,
    retire: (ctx, { formId }) => retire(ctx, formId, true),
    attach: attachFile,
    file: readFile,
    restore: (ctx, { formId }) => retire(ctx, formId, false),
    ready: async (ctx) => ok(await listReady(ctx)),
    addReady,
    import: importXlsform,
  },
  { hooks: { personal: personalOfForms } },
);
