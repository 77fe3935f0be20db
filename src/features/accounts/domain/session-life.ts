/** A session nobody uses is over: a screen left in the evening is closed in the morning. */
export const IDLE_HOURS = 12;
/** Then one signs in again in any case: a stolen cookie is worth no more, and a curator on a working trip is not bothered daily. */
export const LONGEST_DAYS = 14;
/** Looking through somebody's eyes is for one call for help. */
export const MASQUERADE_MINUTES = 60;
/** The last use is written down no more often. */
export const TOUCH_MINUTES = 5;
/** A browser is known this long after the last sign-in in it. */
export const DEVICE_DAYS = 365;
/** A letter is read the same day. */
export const RESET_HOURS = 24;
/** A sheet of paper takes days to arrive. */
export const PRINTED_RESET_DAYS = 7;
/** A letter that could not go for so long says nothing any more; an invitation opens no longer. */
export const LETTER_DAYS = 14;
/** At the identity provider one types a password and a code. */
export const HANDSHAKE_MINUTES = 10;
