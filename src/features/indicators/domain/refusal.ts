export const indicatorRefusals = [
  ...(['changed_meanwhile', 'several_forms', 'no_such_form', 'no_such_question', 'wrong_subject'] as const),
  ...(['parts_missing', 'nothing_changed'] as const),
] as const;
export type IndicatorRefusal = (typeof indicatorRefusals)[number];
