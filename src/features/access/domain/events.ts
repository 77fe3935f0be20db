import type { Role } from './roles.ts';

/** Who came to a school, by kind. */
export interface AccessEvents {
  'access.assigned': {
    readonly role: Role;
    /** Last day included; null: for good. */
    readonly until: string | null;
    /** Null for who may not see people. */
    readonly name: string | null;
  };
}
export const accessKinds = ['access.assigned'] as const satisfies readonly (keyof AccessEvents)[];

/** What waits for somebody about people. */
export interface AccessCards {
  /** Invitations sent by the reader that end soon and nobody has accepted. */
  'access.invitationsEnding': { readonly count: number; readonly role: Role | null };
  /** The same, that ended. */
  'access.invitationsEnded': { readonly count: number; readonly role: Role | null };
  /** Something that came with a role. */
  'access.item': { readonly text: string; readonly from: string; readonly school: string | null };
}
export const invitationCardKinds = [
  'access.invitationsEnding',
  'access.invitationsEnded',
] as const satisfies readonly (keyof AccessCards)[];
export const itemCardKinds = ['access.item'] as const satisfies readonly (keyof AccessCards)[];
