import { nameProcedure } from '#features/lists/domain/procedure-name.ts';
import { englishProcedures, russianProcedures } from '#features/lists/domain/procedure-names.words.ts';
import { useWords } from '#ui/language.tsx';
import type { SignRow } from '../contract.ts';

const procedures = { ru: russianProcedures, en: englishProcedures };

export function useProcedureName(): (row: SignRow) => string {
  const names = useWords(procedures);
  return ({ procedure }) => nameProcedure(procedure, '', names);
}
