import { expect, test } from 'vitest';
import { codeOf } from './code-of.words.ts';

test.each([
  ['Мониторинг девяти показателей', 'monitoring-devyati-pokazateley'],
  ['  Щёлково: кадры, 2024/25 ', 'shchelkovo-kadry-2024-25'],
  ['2024 год', 'god'],
  ['«»', 'form'],
  ['я'.repeat(80), 'ya'.repeat(25)],
])('a form called %j gets the code %s', (title, code) => {
  expect(codeOf(title)).toBe(code);
  expect(code).toMatch(/^[a-z][a-z0-9_-]{0,59}$/);
});
