import { useWords } from '#ui/language.tsx';
import type { Procedure } from '../domain/procedure.ts';
import { resultsWords } from './words.ts';

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

/** «ВПР, математика, 5 класс», from the procedure or its key. */
export function useProcedureName(): (procedure: Procedure | string) => string {
  const words = useWords(resultsWords).procedure;
  return (procedure) => {
    const { type, subject, grade, level } = typeof procedure === 'string' ? procedureOfKey(procedure) : procedure;
    const parts = [
      words.types[type] ?? type,
      subject === null ? null : (words.subjects[subject] ?? subject),
      level === null ? null : words.levels[level],
      grade === null ? null : words.grade(grade),
    ];
    return parts.filter((part) => part !== null).join(', ');
  };
}
