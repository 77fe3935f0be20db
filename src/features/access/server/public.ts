export { openJudge } from './access-check.ts';
export { addAssignment, isLastAdministrator, listRolesOf } from './store-assignments.ts';
export { findOpenGuestLink } from './store-guests.ts';
export { findOpenInvitation, listOpenInvitations, takeInvitation, type OpenInvitation } from './store-invitations.ts';
