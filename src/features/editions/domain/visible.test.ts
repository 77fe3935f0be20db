import { expect, test } from 'vitest';
import { sightOf, type Reader, type YearState } from './visible.ts';

const office: Reader = { isHeadOffice: true, isSchool: false };
const school: Reader = { isHeadOffice: false, isSchool: true };
const other: Reader = { isHeadOffice: false, isSchool: false };
const nothing: YearState = { year: 2023, currentRunId: null, published: null, open: null };
const computed = { ...nothing, currentRunId: 5 };
const draft = { ...computed, open: { editionId: 1, listRunId: 4, isShown: false } };
const shown = { ...computed, open: { editionId: 1, listRunId: 4, isShown: true } };
const published = { ...computed, published: { editionId: 1, listRunId: 3 } };
const asComputed = (listRunId: number, editionId: number | null) => ({ listRunId, editionId, as: 'computed' });
const asPublished = { listRunId: 3, editionId: 1, as: 'published' };

test.each([
  ['nothing is there', nothing, null, null, null],
  ['computed only', computed, asComputed(5, null), null, null],
  ['a draft of an older computation', draft, asComputed(4, 1), null, null],
  ['shown to schools', shown, asComputed(4, 1), { listRunId: 4, editionId: 1, as: 'sheet' }, null],
  ['published, with a newer computation', published, asPublished, asPublished, asPublished],
  ['published, its results gone', { ...published, currentRunId: null }, asPublished, asPublished, asPublished],
])('R-323 %s: what the head office, a school and others see', (_, state, ...expected) => {
  expect([office, school, other].map((reader) => sightOf(state, reader))).toEqual(expected);
});
