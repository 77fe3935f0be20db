import { usualGroupings } from './tracks.words.ts';

export const tracks = [1, 2, 3] as const;
export type Track = (typeof tracks)[number];
export const groups = [1, 2, 3, 4] as const;
export type ActionGroup = (typeof groups)[number];
export const coverages = ['all', 'tracks_1_and_2'] as const;

/**
 * How schools come into tracks and action groups, versioned by the list year from which it holds. Source: presentations of Yaroslavl
 * of 2022 and 2023 (the parts marked as assumed there are parameters here).
 */
export interface TrackRules {
  /** Years for which a school that left the list stays in track 2. */
  readonly aftercareYears: number;
  /** Schools of the early-warning zone of the own computation come into track 2. */
  readonly isWarningInTrack2: boolean;
  /** Schools of this dated grouping come into track 2, whatever their results: social conditions, deficits. */
  readonly zoneGrouping: string;
  /** Who is in track 3: every school, or those of tracks 1 and 2. */
  readonly track3: (typeof coverages)[number];
  /** Group 4: kinds and levels of schools, and a dated grouping. */
  readonly specialKinds: readonly string[];
  readonly specialLevels: readonly string[];
  readonly specialGrouping: string;
  /** Group 1: who was in this grouping the year before. */
  readonly participantGrouping: string;
  /** Group 3: who is in this grouping in the list year; when nobody is, so many places go to strong and moderate schools. */
  readonly serviceGrouping: string;
  readonly servicePlaces: number;
}

export const defaultRules: TrackRules = {
  aftercareYears: 1,
  isWarningInTrack2: true,
  zoneGrouping: usualGroupings.zone,
  track3: 'all',
  specialKinds: ['evening', 'open_shift', 'private'],
  specialLevels: ['primary'],
  specialGrouping: usualGroupings.special,
  participantGrouping: usualGroupings.participants,
  serviceGrouping: usualGroupings.service,
  servicePlaces: 30,
};
