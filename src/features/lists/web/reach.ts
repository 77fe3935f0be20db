import { territoriesFor } from '#features/access/domain/judge.ts';
import type { Me } from '#features/accounts/web/public.tsx';
import type { Territory } from '#kernel/territory.ts';

/** How far a reader sees, so that a page can speak of it: «87 школ» is said of a region, a municipality or nobody's one school. */
export type Reach =
  | { readonly kind: 'region' }
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'school'; readonly schoolId: number; readonly name: string }
  | { readonly kind: 'several' };

interface Named {
  readonly territory: Territory;
  readonly name: string;
}

/** What the rule needs of a role somebody has. */
export type Held = Pick<Me['roles'][number], 'role' | 'municipalityId' | 'schoolId' | 'territory'>;

/** Null when none of the roles gives the verb. The server judges by the same table; here it only chooses words. */
export function reachOf(roles: readonly Held[], verb: string): Reach | null {
  const named = roles.flatMap(({ role, municipalityId, schoolId, territory: name }): Named[] =>
    territoriesFor([{ role, territory: territoryOf(municipalityId, schoolId) }], verb).map((territory) => {
      return { territory, name: name ?? '' };
    }),
  );
  const [first] = named;
  if (first === undefined) return null;
  if (named.some(({ territory }) => territory.kind === 'region')) return { kind: 'region' };
  const distinct = new Set(named.map(({ territory }) => JSON.stringify(territory)));
  const { territory, name } = first;
  if (distinct.size > 1 || territory.kind === 'region') return { kind: 'several' };
  if (territory.kind === 'school') return { kind: 'school', schoolId: territory.schoolId, name };
  return { kind: 'municipality', name };
}

function territoryOf(municipalityId: number | null, schoolId: number | null): Territory {
  if (schoolId !== null) return { kind: 'school', schoolId };
  return municipalityId === null ? { kind: 'region' } : { kind: 'municipality', municipalityId };
}

/** A sentence of the region said of what the reader sees. */
export function saidOf(reach: Reach, ownSchools: string, sentence: string): string {
  if (reach.kind === 'region') return sentence;
  const place = reach.kind === 'several' ? ownSchools : reach.name;
  return `${place}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
