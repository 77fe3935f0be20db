import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { campaignsContract } from '../contract.ts';
import { endTermsJob, recountJob } from './after-closing.ts';
import { showBoard } from './board.ts';
import { confirmMany } from './confirm-many.ts';
import { showContacts } from './contacts.ts';
import { excuseUnit, expectUnit, extendTerm } from './exceptions.ts';
import { exportWave } from './export.ts';
import { showGrid } from './grid.ts';
import { nudge } from './nudge.ts';
import { showOverview } from './overview.ts';
import { personalPart } from './personal.ts';
import { planWave } from './plan.ts';
import { showAnswers, showSummary } from './result.ts';
import { confirm, confirmFields, sendBack, undoConfirm } from './review.ts';
import { cloneWave, closeWave, createWave, launchWave, removeWave, rewriteWave } from './run-wave.ts';
import { saveGrid } from './save-grid.ts';
import { save } from './save.ts';
import { showHistory, showSheet } from './sheet.ts';
import { showWave, showWaves } from './show-waves.ts';
import { submit } from './submit.ts';
import { timelinePart } from './timeline.ts';

export const campaignsModule = module(
  'campaigns',
  campaignsContract,
  {
    list: async (ctx, input) => ok(await showWaves(ctx, input)),
    show: (ctx, { waveId }) => showWave(ctx, waveId),
    plan: planWave,
    create: createWave,
    change: rewriteWave,
    launch: launchWave,
    close: (ctx, { waveId }) => closeWave(ctx, waveId),
    clone: cloneWave,
    delete: (ctx, { waveId }) => removeWave(ctx, waveId),
    board: showBoard,
    overview: showOverview,
    contacts: showContacts,
    grid: showGrid,
    saveGrid,
    export: exportWave,
    summary: showSummary,
    answers: showAnswers,
    sheet: showSheet,
    save,
    submit,
    return: sendBack,
    confirm,
    confirmFields,
    confirmMany,
    undoConfirm,
    excuse: excuseUnit,
    expect: expectUnit,
    extend: extendTerm,
    nudge,
    history: showHistory,
  },
  { hooks: { personal: personalPart, timeline: [timelinePart] }, jobs: [recountJob, endTermsJob] },
);
