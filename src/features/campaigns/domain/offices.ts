/** Whose people answer, and whose confirm. */
export const answerers = ['school', 'municipality', 'region', 'anyone'] as const;
export type Answerer = (typeof answerers)[number];
export const confirmers = ['municipality', 'region'] as const;
export type Confirmer = (typeof confirmers)[number];

const region = ['regional_coordinator', 'regional_operator', 'analyst'];
const municipality = ['municipal_coordinator', 'territorial_methodical_service'];

/** Roles that fill in: who stands above may do it in their stead, and the history says who did. An expert fills in about schools. */
const fillers: Readonly<Record<Answerer, readonly string[]>> = {
  school: ['director', 'school_team', ...municipality, ...region],
  municipality: [...municipality, 'expert', ...region],
  region: ['expert', ...region],
  anyone: [],
};
/** A team prepares the answer, the head sends it. */
const senders: Readonly<Record<Answerer, readonly string[]>> = {
  ...fillers,
  school: fillers.school.filter((role) => role !== 'school_team'),
};
const approvers: Readonly<Record<Confirmer, readonly string[]>> = {
  municipality: ['municipal_coordinator', 'municipal_authority', ...region, 'regional_authority'],
  region: [...region, 'regional_authority'],
};

export interface Held {
  readonly answeredBy: Answerer;
  readonly confirmedBy: Confirmer | null;
}

/** @param roles of the person on a territory that holds the unit */
export function mayFill({ answeredBy }: Pick<Held, 'answeredBy'>, roles: readonly string[]): boolean {
  return roles.some((role) => fillers[answeredBy].includes(role));
}

export function maySend({ answeredBy }: Pick<Held, 'answeredBy'>, roles: readonly string[]): boolean {
  return roles.some((role) => senders[answeredBy].includes(role));
}

export function mayConfirm({ confirmedBy }: Pick<Held, 'confirmedBy'>, roles: readonly string[]): boolean {
  return confirmedBy !== null && roles.some((role) => approvers[confirmedBy].includes(role));
}

/** Roles that are called and written to about an answer that is owed. */
export function rolesToCall(answeredBy: Answerer): readonly string[] {
  if (answeredBy === 'school') return ['director'];
  return answeredBy === 'municipality' ? municipality : answeredBy === 'region' ? ['regional_operator'] : [];
}
