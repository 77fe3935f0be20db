export { openJudge } from './access-check.ts';
export {
  addAssignment,
  hasOtherAdministrator,
  listRolesOf,
  type NewAssignment,
  type RoleHeld,
} from './store-assignments.ts';
export { findOpenGuestLink, type OpenGuestLink } from './store-guests.ts';
export { findOpenInvitation, listOpenInvitations, takeInvitation, type OpenInvitation } from './store-invitations.ts';
