import type { Part } from '../../domain/deadline.ts';
import type { ObligationsTold } from './ru.ts';

const verbs: Readonly<Record<Part, string>> = { answer: 'Fill in', confirm: 'Confirm', take_part: 'Take part' };

export const en: ObligationsTold = {
  cards: {
    'obligations.owed': ({ title, part, source, document, unit, done, of, needed, isInGrace }) => {
      const progress =
        of > 1 ? `Done ${String(done)} of ${String(of)}${needed < of ? `, ${String(needed)} needed` : ''}. ` : '';
      const grace = isInGrace ? 'The last day is over, but it is still taken. ' : '';
      const from =
        document === null ? (source === 'wave' ? 'A monitoring' : 'From the calendar') : `Ground: ${document}`;
      const place = unit === null || of > 1 ? '' : `${unit}. `;
      return {
        title: part === 'take_part' ? title : `${verbs[part]}: ${title}`,
        why: `${grace}${progress}${place}${from}.`,
        action: part === 'take_part' ? 'Open' : verbs[part],
      };
    },
    'obligations.escalated': ({ title, schools, document }) => ({
      title: `Overdue in ${String(schools)} ${schools === 1 ? 'school' : 'schools'}: ${title}`,
      why: `The last day was five days ago or earlier${document === null ? '' : `. Ground: ${document}`}.`,
      action: 'Look',
    }),
  },
};
