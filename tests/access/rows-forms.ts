import type { Rows } from './row.ts';

/** No form has this number: that of the place shows that a form belongs to no place. */
const formId = 2_000_000_000;
const definition = { title: 'Сверка', purpose: '', minutes: 5, sections: [], checks: [] };
let made = 0;

export const formsRows: Rows = {
  'forms.list': { about: 'territory', input: () => ({}) },
  'forms.show': { about: 'territory', input: () => ({ formId }), allowed: [404] },
  'forms.create': {
    about: 'region',
    input: () => ({ code: `form-${String((made += 1))}`, subject: 'school', definition }),
  },
  'forms.change': { about: 'region', input: () => ({ formId, revision: 0, definition }), allowed: [404] },
  'forms.discard': { about: 'region', input: () => ({ formId, revision: 1 }), allowed: [404] },
  'forms.publish': { about: 'region', input: () => ({ formId, revision: 1 }), allowed: [404] },
  'forms.copy': {
    about: 'region',
    input: () => ({ formId, code: 'copied', title: 'Сверка ещё раз' }),
    allowed: [404],
  },
  'forms.retire': { about: 'region', input: () => ({ formId }), allowed: [404] },
  'forms.attach': {
    about: 'place',
    input: ({ place: { schoolId } }) => ({ schoolId, fileName: 'план.pdf' }),
    body: () => Buffer.from('план'),
  },
  'forms.file': {
    about: 'place',
    input: ({ place: { schoolId } }) => ({ schoolId, sha256: 'a'.repeat(64) }),
    allowed: [404],
  },
  'forms.restore': { about: 'region', input: () => ({ formId }), allowed: [404] },
  'forms.ready': { about: 'region', input: () => ({}) },
  'forms.addReady': { about: 'region', input: () => ({ code: 'debt' }), allowed: [200, 409] },
  'forms.import': {
    about: 'region',
    input: () => ({ fileName: 'form.csv' }),
    body: () => Buffer.from('type,name,label\ntext,q,q\n'),
  },
};
