import type { Answer } from '#features/forms/domain/answers.ts';
import type { AnswerContext } from '#features/forms/domain/numbers.ts';

type Values = Readonly<Record<string, Answer>>;

export interface Filling {
  readonly plausible: Values;
  readonly context?: AnswerContext;
  /** By check: what one would have to answer otherwise for it to speak. */
  readonly slips: Readonly<Record<string, Values>>;
  /** A question left out that has to be answered. */
  readonly needed: string;
}

const before = (values: Values): AnswerContext => ({ before: { values, reasons: {} }, others: {} });
const debtCounts = (primary: number, basic: number, secondary: number): Answer => ({
  counts: {
    primary: { pupils: 100, debtors: primary },
    basic: { pupils: 120, debtors: basic },
    secondary: { pupils: 30, debtors: secondary },
  },
});
const factorCodes = Array.from({ length: 13 }, (_, index) => `rf${String(index + 1).padStart(2, '0')}`);

/** An honest filling of each ready form, and one slip for each of its checks. */
export const fillings: Readonly<Record<string, Filling>> = {
  track3: {
    plausible: {
      ...{ pupils: 500, weak: 40, failing: 10, routes: 30, attending: 8, ovz: 20, non_native: 15 },
      ...{ extra_courses: 'yes', tutor_post: 'no', parents_programme: 'yes', methodical_service: 'yes' },
    },
    context: before({ pupils: 490 }),
    needed: 'tutor_post',
    slips: {
      weak_and_failing: { weak: 495 },
      routes_of_weak: { routes: 51 },
      attending_failing: { attending: 11 },
      ovz_of_pupils: { ovz: 501 },
      non_native_of_pupils: { non_native: 501 },
      many_more: { pupils: 589 },
      many_fewer: { pupils: 391 },
    },
  },
  'help-survey': {
    plausible: { gets_help: 'mostly', helpers: ['teacher', 'family'], knows_marks: 'yes', calm: 'mostly', hours: 2 },
    needed: 'calm',
    slips: {},
  },
  debt: {
    plausible: { debt: debtCounts(3, 8, 0), repeated: 2 },
    context: before({ debt: debtCounts(2, 6, 0) }),
    needed: 'debt',
    slips: {
      debtors_primary: { debt: debtCounts(101, 8, 0) },
      debtors_basic: { debt: debtCounts(3, 121, 0) },
      debtors_secondary: { debt: debtCounts(3, 8, 31) },
      repeated_of_debtors: { repeated: 12 },
      basic_jump: { debt: debtCounts(3, 13, 0) },
    },
  },
  'prevention-school': {
    plausible: {
      ...{ programme: 'yes', programme_on: '2026-09-01', programme_link: 'https://school.example/programme' },
      ...{ anti_risk: 'no', measures: 12, measures_done: 4 },
    },
    needed: 'programme_link',
    slips: { done_of_measures: { measures_done: 13 }, programme_without_measures: { measures: 0, measures_done: 0 } },
  },
  'prevention-municipality': {
    plausible: {
      ...{ roadmap: 'yes', roadmap_on: '2026-04-15', roadmap_link: 'https://rono.example/roadmap' },
      ...{ contents: ['monitoring', 'interviews'], schools: 30, schools_covered: 12, interviewed: 10 },
    },
    needed: 'contents',
    slips: {
      covered_of_schools: { schools_covered: 31 },
      interviewed_of_schools: { interviewed: 31 },
      roadmap_without_schools: { schools_covered: 0 },
    },
  },
  'site-check': {
    plausible: {
      ...{ checked_on: '2026-11-10', site_state: 'works', has_regulation: 'yes', has_roadmap: 'no' },
      ...{ link_regulation: 'https://school.example/regulation', has_programme: 'no', has_anti_risk: 'no' },
      ...{ has_plan_section: 'no', has_other: 'no' },
    },
    needed: 'link_regulation',
    slips: {},
  },
  'prevention-system': {
    plausible: {
      ...{ regulation: 'works', responsible: 'works', early_signs: 'partly', causes: 'partly' },
      ...{ individual_routes: 'works', extra_lessons: 'works', parents_work: 'no', teacher_support: 'partly' },
      ...{ found: 44, with_route: 30, improved: 12, pupils: 500 },
    },
    context: {
      before: { values: { found: 40 }, reasons: {} },
      others: { track3: { values: { weak: 35 }, reasons: {} } },
    },
    needed: 'early_signs',
    slips: {
      found_of_pupils: { pupils: 43 },
      route_of_found: { with_route: 45 },
      improved_of_found: { improved: 45 },
      route_without_routes: { individual_routes: 'no' },
      risk_as_in_monitoring: { found: 71 },
      found_jump: { found: 81 },
    },
  },
  'negative-factors': {
    plausible: {
      ...{ pupils: 500, ovz: 20, non_native: 15, low_motivation: 90, teachers: 34, with_category: 20, vacancies: 2 },
      factors: { rows: factorCodes.map((row) => ({ row, cells: { level: row === 'rf02' ? 'strong' : 'none' } })) },
      first: ['rf02'],
    },
    context: before({ teachers: 36 }),
    needed: 'first',
    slips: {
      ovz_of_pupils: { ovz: 501 },
      non_native_of_pupils: { non_native: 501 },
      low_motivation_of_pupils: { low_motivation: 501 },
      category_of_teachers: { with_category: 35 },
      many_vacancies: { vacancies: 18 },
      few_teachers: { teachers: 0, with_category: 0, vacancies: 0 },
      teachers_fewer: { teachers: 28 },
    },
  },
  difficulties: {
    plausible: {
      ...{ obstacles: ['staff', 'formal'], requests: 40, repeated: 15, hours: 20, help: ['package'] },
    },
    needed: 'help',
    slips: { repeated_of_requests: { repeated: 41 }, many_hours: { hours: 121 } },
  },
  'curator-pulse': {
    plausible: { usefulness: 'most_useful', meetings: 6, at_school: 2, helped_with: ['profile'] },
    needed: 'usefulness',
    slips: { at_school_of_meetings: { at_school: 7 }, useful_without_meetings: { meetings: 0, at_school: 0 } },
  },
  'group-checklist': {
    plausible: {
      ...{ group: 'g2', team_trained: 'done', programme_written: 'doing', programme_begun: 'not_begun' },
      ...{ curator_named: 'done', roadmap_municipal: 'doing', visits: 3 },
    },
    needed: 'programme_begun',
    slips: { curator_without_visits: { visits: 0 }, many_visits: { visits: 61 } },
  },
  'support-results': {
    plausible: {
      ...{ motivation: 'reached', contests_regional: 'less', contests_national: 'same' },
      personal_results: { noData: 'Не измеряли' },
      ...{ teachers: 34, diagnosed: 30, with_deficits: 12, eliminated: 5, high_deficits: 3, controlled: 3 },
      ...{ development_plans: 10, mentor_pairs: 4 },
    },
    context: before({ teachers: 36 }),
    needed: 'motivation',
    slips: {
      diagnosed_of_teachers: { diagnosed: 35 },
      deficits_of_diagnosed: { with_deficits: 31 },
      eliminated_of_deficits: { eliminated: 13 },
      high_of_deficits: { high_deficits: 13 },
      controlled_of_high: { controlled: 4 },
      plans_of_teachers: { development_plans: 35 },
      pairs_of_teachers: { mentor_pairs: 35 },
      teachers_fewer: { teachers: 28 },
    },
  },
};
