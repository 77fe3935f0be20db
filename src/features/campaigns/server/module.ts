import { module } from '#platform/http/module.ts';
import { campaignsContract } from '../contract.ts';
import { personalPart } from './personal.ts';

export const campaignsModule = module('campaigns', campaignsContract, {}, { hooks: { personal: personalPart } });
