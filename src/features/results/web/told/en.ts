import { formatPercent } from '#kernel/share.ts';
import type { ResultsTold } from './ru.ts';

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

export const en: ResultsTold = {
  events: {
    'results.year': ({ year, procedures, participants, low }) => {
      const share = formatPercent(low, participants);
      const below = share === null ? '' : `; below the minimum ${String(low)} (${share}%)`;
      return `Results of ${String(year)}: ${counted(procedures, 'procedure')}, ${counted(participants, 'result')}${below}`;
    },
    'results.committed': ({ fileName, years, rows }) =>
      `Results loaded (${years}): ${counted(rows, 'row')} of the file “${fileName}”`,
  },
  cards: {
    'results.staged': ({ fileName, rows, rejected }) => ({
      title: `Decide whether to load “${fileName}”`,
      why: `The file is read: ${counted(rows, 'row')} accepted, ${String(rejected)} rejected. Until you decide no list changes.`,
      action: 'Decide',
    }),
    'results.refused': ({ fileName, rejected }) => ({
      title: `Mend the file “${fileName}”`,
      why:
        rejected === 0
          ? 'The file could not be read: its page says why.'
          : `It can not be loaded: ${counted(rejected, 'row')} rejected.`,
      action: 'See the problems',
    }),
  },
};
