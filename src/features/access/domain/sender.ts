import { matrix } from './matrix.ts';
import { invitableRoles, type Role } from './roles.ts';

/** Whether somebody whose roles hold on a place may give the role there: when it is sent, and again when the link is opened. */
export function mayGive(rolesThere: readonly string[], role: string): boolean {
  return invitableRoles(rolesThere).includes(role as Role);
}

/** The same of a look at the place for guests. */
export function mayShowGuests(rolesThere: readonly string[]): boolean {
  const makers: readonly string[] = matrix['access.makeGuestLink']?.own ?? [];
  return rolesThere.some((role) => makers.includes(role));
}
