import type { Places, Wish } from './filling.ts';

const at = '2025-09-01T09:00:00Z';

/** One form, its wave with an answer of every school and municipality, what they owe by it and the value of one indicator. */
export function campaignRows(places: Places, directorOf: (schoolId: number) => number): readonly Wish[] {
  const { regionId: region_id, municipalityA, municipalityB, schoolA1, schoolA2, schoolB1 } = places;
  const version = { region_id, version: 1 };
  const ofWave = { region_id, wave_id: region_id };
  const days = { period_from: at, period_to: at, opens_on: at, due_on: at };
  const wave = { ...version, ...ofWave, ...days, form_id: region_id, title: 'Мониторинг', grace_days: 0 };
  const who = { subject: 'school', answered_by: 'school', population: '{}', created_at: at, launched_at: at };
  const ofUnit = (unit: { municipality_id: number; school_id: number | null }): readonly Wish[] => {
    const unit_id = unit.school_id ?? unit.municipality_id;
    const holder = unit.school_id === null ? 'municipality' : 'school';
    const owed = { source: 'wave', source_id: region_id, part: 'answer', title: 'Заполнить', state: 'open' };
    const term = { opens_on: at, due_on: at, grace_days: 0 };
    const file = { region_id, file_id: unit_id, sha256: 'a'.repeat(64), name: 'план.pdf', bytes: 1, added_at: at };
    const about = unit.school_id === null ? { municipality_id: unit.municipality_id } : { school_id: unit.school_id };
    const value = { ...version, ...ofWave, indicator_id: region_id, units: 1, known: 0, frozen_at: at };
    return [
      ['wave_unit', { ...ofWave, ...unit, unit_id, state: 'expected' }],
      ['wave_step', { ...ofWave, unit_id, step: 1, verb: 'nudge', happened_at: at }],
      ['obligation', { region_id, ...unit, obligation_id: unit_id, holder, ...owed, ...term }],
      ['answer_file', { ...file, ...about }],
      ['indicator_value', { ...value, ...unit, value_id: unit_id }],
    ];
  };
  const surveyOf = (school_id: number): readonly Wish[] => {
    const slip = { ...ofWave, unit_id: school_id, respondents: 'parents', school_id };
    const group = { ...slip, municipality_id: school_id === schoolB1 ? municipalityB : municipalityA };
    return [
      ['survey_group', { ...group, invited: 20 }],
      ['survey_token', { ...slip, token_hash: `slip-of-school-${String(school_id)}` }],
      ['survey_tally', { ...group, field: 'trust', option: '', answers: 10 }],
    ];
  };
  const feedOf = (school_id: number): Wish => {
    const person_id = directorOf(school_id);
    return ['calendar_feed', { region_id, person_id, token_hash: `feed-of-person-${String(person_id)}`, made_at: at }];
  };
  const formRow = { region_id, form_id: region_id, code: 'form', subject: 'school', created_at: at };
  return [
    ['form', formRow],
    ['form_version', { ...version, form_id: region_id, state: 'draft', definition: '{}', changed_at: at }],
    ['wave', { ...wave, ...who, state: 'open' }],
    [
      'calendar_event',
      { region_id, event_id: region_id, title: 'Совещание', due_on: at, owner: 'ИРО', created_at: at },
    ],
    ['day_off', { region_id, day: at, is_working: false }],
    ['indicator', { region_id, indicator_id: region_id, code: 'T3-01', created_at: at }],
    ['indicator_version', { ...version, indicator_id: region_id, definition: '{}', made_at: at }],
    ...ofUnit({ municipality_id: municipalityA, school_id: schoolA1 }),
    ...ofUnit({ municipality_id: municipalityA, school_id: schoolA2 }),
    ...ofUnit({ municipality_id: municipalityB, school_id: schoolB1 }),
    ...ofUnit({ municipality_id: municipalityA, school_id: null }),
    ...ofUnit({ municipality_id: municipalityB, school_id: null }),
    ...[schoolA1, schoolA2, schoolB1].map(feedOf),
    ...[schoolA1, schoolA2, schoolB1].flatMap(surveyOf),
  ];
}
