import type { WhoSeesWords } from './ru.ts';

export const en: WhoSeesWords = {
  title: (people) => (people === 0 ? 'Nobody but the administrator has access' : `Seen by: ${String(people)}`),
  why: 'A role gives the right to see: on a school, a municipality or the whole region. Every reading of data about people stays in the log.',
  reaches: { region: 'whole region', municipality: 'municipality', school: 'school' },
  until: (date) => `until ${date}`,
  actingFor: (name) => `stands in for: ${name}`,
  more: (count) => `and ${String(count)} more`,
};
