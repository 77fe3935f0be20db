import type { Places, Wish } from './filling.ts';

const at = '2025-09-01T09:00:00Z';

/** One edition of the region with an entry, a place in a track, a reading and an appeal of every school. */
export function editionRows(places: Places, directorOf: (schoolId: number) => number): readonly Wish[] {
  const { regionId: region_id, municipalityA, municipalityB, schoolA1, schoolA2, schoolB1 } = places;
  const edition_id = region_id;
  const edition = { region_id, edition_id, year: 2025, source: 'own', number: 1, list_run_id: region_id };
  const ofSchool = (municipality_id: number, school_id: number): readonly Wish[] => {
    const own = { region_id, school_id };
    const person_id = directorOf(school_id);
    const placed = { ...own, year: 2025, track: 1, group_number: 2, is_member: true };
    return [
      ['result_sign', { ...own, year: 2025, procedure_id: 7, sign: 'cohort_shift', facts: '{}', found_at: at }],
      ['track_membership', { ...placed, reason: 'listed', group_reason: 'rest', is_by_hand: false }],
      ['track_override', { ...placed, reason: 'Решение', made_at: at }],
      ['edition_entry', { ...own, edition_id, municipality_id, is_listed: true, cluster: 'basic' }],
      ['sheet_reading', { ...own, edition_id, person_id, read_at: at }],
      [
        'appeal',
        { ...own, appeal_id: school_id, edition_id, state: 'submitted', grounds: 'rule', answer_by: at, made_at: at },
      ],
      [
        'appeal_step',
        { ...own, appeal_id: school_id, step: 1, verb: 'submit', person_id, said_at: at, text: 'Возражаем' },
      ],
    ];
  };
  return [
    ['list_edition', { ...edition, state: 'draft', created_at: at }],
    ['map_tile', { region_id, municipality_id: municipalityA, tile_column: 0, tile_row: 0 }],
    ['map_boundary', { region_id, file_name: 'map.json', credit: '', width: 100, height: 100, loaded_at: at }],
    ['map_shape', { region_id, municipality_id: municipalityA, path: 'M0 0L1 0L1 1Z', label_x: 1, label_y: 1 }],
    ['sign_search', { region_id, year: 2025, state: 'looked', started_at: at }],
    ['track_assignment', { region_id, year: 2025, rules: '{}', edition_id, made_at: at }],
    ...ofSchool(municipalityA, schoolA1),
    ...ofSchool(municipalityA, schoolA2),
    ...ofSchool(municipalityB, schoolB1),
  ];
}
