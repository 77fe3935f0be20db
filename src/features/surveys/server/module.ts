import { module } from '#platform/http/module.ts';
import { surveysContract } from '../contract.ts';
import { exportResults } from './export.ts';
import { invite } from './invite.ts';
import { answerSlip, openSlip } from './respond.ts';
import { showResponses } from './responses.ts';
import { showResults } from './results.ts';
import { todayPart } from './today.ts';

export const surveysModule = module(
  'surveys',
  surveysContract,
  {
    responses: showResponses,
    invite,
    open: openSlip,
    answer: answerSlip,
    results: showResults,
    export: exportResults,
  },
  { hooks: { today: [todayPart] } },
);
