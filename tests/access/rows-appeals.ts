import type { Asking, Row, Rows } from './row.ts';
import type { Kind } from './things.ts';

const inSchool = ({ place }: Asking): { schoolId: number } => ({ schoolId: place.schoolId });

function of(kind: Kind, more: object = {}): Row {
  return {
    about: 'object',
    input: async ({ things, place }) => ({ appealId: await things.some(kind, place), ...more }),
  };
}

const text = 'Это сказано для проверки прав.';

export const appealsRows: Rows = {
  'appeals.sheet': { about: 'place', input: (asking) => ({ ...inSchool(asking), year: 2023 }) },
  'appeals.submit': {
    about: 'place',
    input: async (asking) => ({
      ...inSchool(asking),
      editionId: await asking.things.some('shownEdition', asking.place),
      ...{ grounds: 'rule', text },
    }),
  },
  'appeals.list': { about: 'territory', input: () => ({ queue: 'all' }) },
  'appeals.show': of('appeal'),
  'appeals.review': of('appeal'),
  'appeals.ask': of('reviewedAppeal', { text }),
  'appeals.reply': of('askedAppeal', { text }),
  'appeals.answer': of('reviewedAppeal', { decision: 'reject', text }),
  'appeals.withdraw': of('appeal'),
};
