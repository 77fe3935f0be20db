import type { Asking, Row, Rows } from './row.ts';

/** Of no slip. */
const code = 'abcd-efgh-jkmn-pqrs';

/** A survey that asks the school of the place. */
function onSurvey(more: object = {}): Row {
  return {
    about: 'object',
    input: async ({ things, place }: Asking) => ({ waveId: await things.some('survey', place), ...more }),
  };
}

export const surveysRows: Rows = {
  'surveys.responses': onSurvey(),
  'surveys.results': onSurvey(),
  'surveys.export': onSurvey({ format: 'csv' }),
  'surveys.invite': {
    about: 'object',
    input: async ({ things, place }) => {
      const id = await things.some('survey', place);
      return { waveId: id, unitId: id, respondents: 'parents', count: 3 };
    },
  },
  'surveys.open': { about: 'anyone', input: () => ({ code }), allowed: [409] },
  'surveys.answer': {
    about: 'anyone',
    input: () => ({ code, answers: { values: {}, reasons: {} } }),
    allowed: [409],
  },
};
