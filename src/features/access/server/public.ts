export { openJudge } from './access-check.ts';
export { addAssignment, isLastAdministrator, listRolesOf } from './store-assignments.ts';
export { findOpenGuestLink, findOpenInvitation, isGuestWelcome, listOpenInvitations } from './sender.ts';
export { takeInvitation, type OpenInvitation } from './store-invitations.ts';
export { findMentionPattern } from './store-personal.ts';
