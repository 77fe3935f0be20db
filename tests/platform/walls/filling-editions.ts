import type { Places, Wish } from './filling.ts';

const at = '2025-09-01T09:00:00Z';

/** One edition of the region with an entry, a reading and an appeal of every school. */
export function editionRows(places: Places, directorOf: (schoolId: number) => number): readonly Wish[] {
  const { regionId: region_id, municipalityA, municipalityB, schoolA1, schoolA2, schoolB1 } = places;
  const edition_id = region_id;
  const edition = { region_id, edition_id, year: 2025, source: 'own', number: 1, list_run_id: region_id };
  const ofSchool = (municipality_id: number, school_id: number): readonly Wish[] => {
    const own = { region_id, school_id };
    const person_id = directorOf(school_id);
    return [
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
    ...ofSchool(municipalityA, schoolA1),
    ...ofSchool(municipalityA, schoolA2),
    ...ofSchool(municipalityB, schoolB1),
  ];
}
