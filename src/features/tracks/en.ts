import type { TrackWords } from './ru.ts';

export const en: TrackWords = {
  reasons: {
    listed: 'on the list of the year',
    left_list: 'left the list lately',
    warning: 'early-warning zone',
    zone: 'risk zone by criteria of the region',
    every_school: 'every school is covered',
    of_tracks: 'school of tracks 1 and 2',
    special: 'special kind of school',
    participant: 'took part in 500+ the year before',
    service: 'connected to the federal service',
    service_place: 'place in the federal service by need',
    rest: 'other schools of the list',
  },
  tracks: {
    1: 'targeted support of listed schools',
    2: 'zone of risk of falling results',
    3: 'prevention of learning failure',
  },
  groups: {
    1: 'participants of 500+ the year before: effect of measures and the crisis-management model',
    2: 'prevention programme and a course for school teams',
    3: 'crisis-management model on the risk profile, federal service',
    4: 'special kinds of schools: decided with the municipality',
  },
};
