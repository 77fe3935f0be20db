export { FormSheet, type FormSheetProps } from './sheet/form-sheet.tsx';
export type { Known } from './sheet/answering.ts';
