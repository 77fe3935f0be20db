export { attachTo, hrefOf } from './attach.ts';
export { FormSheet } from './sheet/form-sheet.tsx';
export type { Known } from './sheet/answering.ts';
export { useKeptDraft, type Kept } from './kept/use-kept-draft.ts';
export { KeptNote } from './kept/kept-note.tsx';
export { useAnswerText } from './answer-text/answer-text.ts';
