import { expect, test } from 'vitest';
import { roles } from '#features/access/domain/roles.ts';
import { groupPersonas } from './persona-groups.ts';

const personas = roles.map((role, index) => ({ personId: index + 1, name: role, role, territory: null }));

test('every role of the demonstration region is offered, in exactly one group', () => {
  const offered = groupPersonas(personas).flatMap((one) => one.personas);
  expect(offered.map(({ role }) => role).sort()).toEqual([...roles].sort());
});

test('a group without people has no heading', () => {
  const director = personas.filter(({ role }) => role === 'director');
  expect(groupPersonas(director)).toEqual([{ group: 'school', personas: director }]);
  expect(groupPersonas([])).toEqual([]);
});
