/** A job for a file that was read and is not to be kept. */
export { forgetFileName } from './forget-file.ts';
export { openJudge } from './access-check.ts';
export { addAssignment, isLastAdministrator, listRolesOf } from './store-assignments.ts';
export { findOpenGuestLink, findOpenInvitation, isGuestWelcome, listOpenInvitations } from './sender.ts';
export { takeInvitation, type OpenInvitation } from './store-invitations.ts';
export { findMentionPattern } from './store-personal.ts';
