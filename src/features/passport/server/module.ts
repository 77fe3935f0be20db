import { module } from '#platform/http/module.ts';
import { passportContract } from '../contract.ts';
import { showPassport } from './show-passport.ts';

export const passportModule = module('passport', passportContract, {
  show: (ctx, { schoolId }) => showPassport(ctx, schoolId),
});
