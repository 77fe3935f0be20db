import { en } from '#features/access/en.ts';
import { ru } from '#features/access/ru.ts';
import { useWords } from '#ui/language.tsx';
import type { HeldRole } from './api.ts';

/** «муниципальный координатор, Любимский район»; a role of the region has its name alone. */
export function useRoleName(): (held: Pick<HeldRole, 'role' | 'territory'>) => string {
  const words = useWords({ ru, en });
  return ({ role, territory }) => (territory === null ? words.roles[role] : `${words.roles[role]}, ${territory}`);
}
