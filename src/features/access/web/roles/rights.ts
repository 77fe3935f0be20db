import { matrix } from '../../domain/matrix.ts';
import { levelsOf, roles, type Role } from '../../domain/roles.ts';

type Level = (typeof levelsOf)[Role][number];

/** `own`: on the territory of the role. `region`: on all of it, wherever the role is. */
export type Reach = 'own' | 'region';

export interface Right {
  readonly verb: string;
  readonly reach: Reach;
}

export interface RightsGroup {
  /** Name of the feature, the first half of its verbs. */
  readonly feature: string;
  readonly rights: readonly Right[];
}

function reachOf(role: Role, verb: string): Reach | null {
  const { own = [], region = [] } = matrix[verb] ?? {};
  if (region.includes(role)) return 'region';
  return own.includes(role) ? 'own' : null;
}

/** What a role may, feature by feature, in the order of the matrix. */
export function rightsOf(role: Role): readonly RightsGroup[] {
  const rights = Object.keys(matrix).flatMap((verb) => {
    const reach = reachOf(role, verb);
    return reach === null ? [] : [{ verb, reach }];
  });
  return [...Map.groupBy(rights, ({ verb }) => featureOf(verb))].map(([feature, group]) => ({
    feature,
    rights: group,
  }));
}

export interface HoldersGroup {
  readonly feature: string;
  readonly verbs: readonly { readonly verb: string; readonly own: readonly Role[]; readonly region: readonly Role[] }[];
}

/** The same the other way round: who may, for every verb. */
export function holders(): readonly HoldersGroup[] {
  const rows = Object.entries(matrix).map(([verb, { own = [], region = [] }]) => ({
    verb,
    own: roles.filter((role) => own.includes(role) && !region.includes(role)),
    region: roles.filter((role) => region.includes(role)),
  }));
  return [...Map.groupBy(rows, ({ verb }) => featureOf(verb))].map(([feature, verbs]) => ({ feature, verbs }));
}

/** Roles by the widest territory on which they are given. */
export function rolesByLevel(): readonly { readonly level: Level; readonly roles: readonly Role[] }[] {
  const order: readonly Level[] = ['region', 'municipality', 'school'];
  return order.map((level) => ({ level, roles: roles.filter((role) => levelsOf[role][0] === level) }));
}

/** Given on nothing but the region: its own territory is all there is. */
export function isOfRegion(role: Role): boolean {
  return levelsOf[role].every((level) => level === 'region');
}

function featureOf(verb: string): string {
  return verb.slice(0, verb.indexOf('.'));
}
