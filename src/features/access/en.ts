import type { AccessWords } from './ru.ts';

export const en: AccessWords = {
  roles: {
    administrator: 'administrator',
    auditor: 'auditor',
    federal_coordinator: 'federal coordinator',
    regional_authority: 'regional education authority',
    regional_coordinator: 'regional coordinator',
    regional_operator: 'regional operator',
    analyst: 'analyst',
    expert: 'expert',
    municipal_authority: 'municipal education authority',
    municipal_coordinator: 'municipal coordinator',
    territorial_methodical_service: 'territorial methodical service',
    curator: 'curator',
    director: 'school director',
    school_team: 'school team',
    teacher: 'teacher',
    tutor: 'tutor',
    guest: 'guest with a link',
  },
  wholeRegion: 'whole region',
};
