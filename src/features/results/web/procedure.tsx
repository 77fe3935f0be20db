import { en } from '#features/lists/en.ts';
import { ru } from '#features/lists/ru.ts';
import { useWords } from '#ui/language.tsx';
import type { Procedure } from '../domain/procedure.ts';

/** The procedure a key speaks of: `VPR|5|ma|`. */
export function procedureOfKey(key: string): Procedure {
  const [type = key, grade = '', subject = '', level = ''] = key.split('|');
  return {
    type,
    grade: grade === '' ? null : Number(grade),
    subject: subject === '' ? null : subject,
    level: level === 'base' || level === 'profile' ? level : null,
  };
}

/** «ВПР, математика, 5 класс», from the key. */
export function useProcedureName(): (key: string) => string {
  const words = useWords({ ru, en });
  return (key) => words.procedure(procedureOfKey(key), key);
}
