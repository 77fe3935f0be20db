/**
 * `nobody_is_meant`: the rule names no unit. `target_of_nobody`: a quota without a population. `event_cancelled`: it is not there any more.
 * `all_there`: nothing of a ready calendar is left to add.
 */
export type ObligationRefusal =
  'nobody_is_meant' | 'target_of_nobody' | 'ends_before_start' | 'event_cancelled' | 'all_there';
