/** Why a command of this feature is refused. */
export const campaignRefusals = [
  ...(['begun', 'open', 'whole', 'right', 'asked', 'wrong_state'] as const),
  ...([
    'not_yours',
    'no_published_form',
    'nobody_asked',
    'wrong_subject',
    'dates_crossed',
    'already_launched',
  ] as const),
  ...([
    'not_launched',
    'changed_meanwhile',
    'count_changed',
    'no_such_field',
    'no_such_file',
    'not_changed',
    'too_late_to_undo',
  ] as const),
  ...(['term_in_past', 'nobody_to_nudge', 'anonymous', 'anonymous_asks'] as const),
];
export type CampaignRefusal = (typeof campaignRefusals)[number];
