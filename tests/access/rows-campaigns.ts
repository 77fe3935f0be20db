import type { Asking, Row, Rows } from './row.ts';
import type { Kind } from './things.ts';
import { publishedForm } from './things-campaigns.ts';

/** An answer that lies in the place; its wave has its number. */
function of(kind: Kind, more: object = {}): Row {
  return {
    about: 'object',
    input: async ({ things, place }) => {
      const id = await things.some(kind, place);
      return { waveId: id, unitId: id, ...more };
    },
  };
}

/** A wave that asks a school of the place, or a draft of the region. */
function onWave(kind: Kind, more: object = {}): Row {
  const about = kind === 'wave' || kind === 'waveDraft' ? 'regionObject' : 'object';
  return { about, input: async ({ things, place }) => ({ waveId: await things.some(kind, place), ...more }) };
}

async function waveInput({ world, place }: Asking): Promise<object> {
  return {
    ...{ formId: await publishedForm(world, place), title: 'Мониторинг', answeredBy: 'school', confirmedBy: null },
    population: { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] },
    ...{ periodFrom: '2025-01-01', periodTo: '2025-06-30', opensOn: '2025-09-01', dueOn: '2025-09-20' },
    ...{ graceDays: 0, sourceDocument: null },
  };
}

/** An expert fills in about schools, not in their stead: the wave asks schools. */
const byOffice: Pick<Row, 'allowed'> = { allowed: ({ role }) => (role === 'expert' ? [409] : [200]) };
const filter = { filter: {}, count: 1 };
const wish = { values: { n: 5 } };

export const campaignsRows: Rows = {
  'campaigns.list': { about: 'territory', input: () => ({}) },
  'campaigns.overview': { about: 'territory', input: () => ({ closed: true }) },
  'campaigns.show': onWave('submittedAnswer'),
  'campaigns.board': onWave('submittedAnswer'),
  'campaigns.grid': onWave('submittedAnswer', { code: 'n' }),
  'campaigns.export': onWave('submittedAnswer', { format: 'csv' }),
  'campaigns.summary': onWave('submittedAnswer'),
  'campaigns.answers': onWave('submittedAnswer'),
  'campaigns.plan': { about: 'region', input: waveInput, allowed: [200, 409] },
  'campaigns.create': { about: 'region', input: waveInput, allowed: [200, 409] },
  'campaigns.change': {
    about: 'regionObject',
    input: async (asking) => ({
      ...(await waveInput(asking)),
      waveId: await asking.things.some('waveDraft', asking.place),
    }),
  },
  'campaigns.launch': onWave('waveDraft'),
  'campaigns.delete': onWave('waveDraft'),
  'campaigns.close': onWave('wave'),
  'campaigns.clone': onWave('wave'),
  'campaigns.sheet': of('draftAnswer'),
  'campaigns.history': of('draftAnswer'),
  'campaigns.contacts': of('draftAnswer'),
  'campaigns.save': { ...of('draftAnswer', { revision: 1, wish }), ...byOffice },
  'campaigns.saveGrid': {
    about: 'object',
    input: async ({ things, place }) => {
      const id = await things.some('draftAnswer', place);
      return { waveId: id, code: 'n', cells: [{ unitId: id, revision: 1, value: 7 }] };
    },
  },
  'campaigns.submit': { ...of('draftAnswer', { revision: 1 }), ...byOffice },
  'campaigns.return': of('submittedAnswer', { revision: 1, remark: 'Уточните число' }),
  'campaigns.confirm': of('submittedAnswer', { revision: 1 }),
  'campaigns.confirmFields': of('changedAnswer', { revision: 1, codes: ['n'] }),
  'campaigns.confirmMany': onWave('submittedAnswer', filter),
  'campaigns.undoConfirm': { ...onWave('confirmedAnswer', { at: '2025-08-30T00:00:00.000Z' }), allowed: [409] },
  'campaigns.excuse': of('draftAnswer', { reason: 'Школа закрыта на ремонт' }),
  'campaigns.expect': of('excusedAnswer'),
  'campaigns.extend': {
    about: 'object',
    input: async ({ things, place }) => {
      const id = await things.some('draftAnswer', place);
      return { waveId: id, unitIds: [id], dueOn: '2025-10-01', reason: 'Карантин' };
    },
  },
  'campaigns.nudge': onWave('expectedAnswer', filter),
};
