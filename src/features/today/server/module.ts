import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { todayContract } from '../contract.ts';
import { showToday } from './show-today.ts';

export const todayModule = module('today', todayContract, {
  show: async (ctx) => ok(await showToday(ctx)),
});
