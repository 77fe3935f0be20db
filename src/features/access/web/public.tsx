/** What other features' pages may use. */
export { PersonPicker } from './pick/person-picker.tsx';
export { SchoolPicker } from './pick/school-picker.tsx';
export { accessWords } from './role-words.ts';
export { WhoSees } from './who-sees/who-sees.tsx';
export { accessTold } from './told/words.ts';
