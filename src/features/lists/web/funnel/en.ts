import type { FunnelWords } from './ru.ts';

const schools = (count: number): string => `${String(count)} ${count === 1 ? 'school' : 'schools'}`;

export const en: FunnelWords = {
  link: 'Comparison of schools',
  mapLink: 'Map',
  recurrenceLink: 'Recurrence',
  listLink: 'List',
  sections: 'Sections of the list',
  title: (above, year) =>
    `List of ${String(year)}: ${above === 0 ? 'no school has' : `${schools(above)} ${above === 1 ? 'has' : 'have'}`} a share above the region beyond what chance explains`,
  titleOwn: (name, said) => `${name}: ${said}`,
  lead: (resultsYear) =>
    `By all procedures of ${String(resultsYear)} that the method used. This is no ranking: the share of a small school swings more, and the limits show it.`,
  chart: 'Share below the minimum and number of participations',
  alt: (count, region) => `${schools(count)} in the picture, share of the region ${region} %, limits of 95 and 99.8 %.`,
  note: {
    limits:
      'If all taught alike, 95 schools of 100 would lie within the 95 % limits. One pupil sits several papers, so slightly more schools lie outside than chance alone would put there.',
    band: (smallN) => `The grey band: fewer than ${String(smallN)} participations, too few to tell.`,
    clusters:
      'Dotted lines are the bounds of clusters. A cluster is judged by the low procedures only, so a school under a line may be listed too.',
    unnamed: (count) => `Other schools are shown without names and roughly: ${schools(count)}.`,
    hidden: (count) => `Not shown: ${schools(count)} with few people behind them.`,
    without: (count) => `Without results: ${schools(count)}.`,
  },
  point: (name, share, participants, said) => `${name}: ${share} % of ${participants}; ${said}. Open "why".`,
  columns: {
    school: 'School',
    municipality: 'Municipality',
    participants: 'Participations',
    low: 'Below the minimum',
    share: 'Share, %',
    limits: '95 % limits',
    verdict: 'Against the region',
    isListed: 'In the list',
  },
  listed: 'in the list',
  notListed: 'no',
  verdicts: {
    too_small: 'too few to tell',
    within: 'like the region: chance explains the difference',
    above_95: 'above the region, chance is unlikely',
    above_998: 'above the region, chance is almost ruled out',
    below_95: 'below the region, chance is unlikely',
    below_998: 'below the region, chance is almost ruled out',
  },
  none: 'Nothing to compare yet',
  noneLead: (year) =>
    `There is no list of ${String(year)} for you yet. The comparison comes when the region publishes it.`,
  noResults: 'Nobody took part this year in procedures that the method counts.',
  years: {
    chart: 'Listed schools by cluster and year',
    alt: 'Bars: number of schools of each cluster in the lists by year.',
    year: 'Year of the list',
    total: 'In all',
    note: 'Bars begin at zero. Years whose list you may see are shown.',
  },
  map: {
    title: (share, listed, all, year) =>
      `In the list of ${String(year)}: ${schools(listed)} of ${String(all)}, ${share} %`,
    lead: 'Each municipality is filled by the part of its schools in the list.',
    press: 'Choose one to open its schools.',
    card: 'Share of schools in the list',
    tiles: 'Tiles',
    shapes: 'Map',
    look: 'Look of the map',
    label: 'Municipalities by share of schools in the list',
    region: (share) => `Region: ${share} %.`,
    total: (share) => `In all: ${share} %.`,
    said: (name, listed, all, share) =>
      all === 0
        ? `${name}: no schools`
        : share === null
          ? `${name}: ${String(listed)} of ${String(all)}, too few schools for a share`
          : `${name}: ${String(listed)} of ${String(all)}, ${share} %`,
    ofSchools: (listed, all) => `${String(listed)} of ${String(all)}`,
    noBoundary: 'There are no boundaries in the system, so tiles are shown. The operator of the region can load them.',
    tilesNote: 'Tiles stand where there is room, all of one size: a large district does not hide a small one.',
    missing: (names) => `Not on the map: ${names}.`,
    whole: 'Open the map',
    settings: 'Set up the map',
    municipality: 'Municipality',
    listed: 'Listed',
    all: 'Schools',
    share: 'Share, %',
    step: 'Part of the schools',
    steps: {
      none: 'no school',
      low: 'under 20 %',
      middle: '20 % to a third',
      high: 'a third to a half',
      half: 'a half or more',
      few: 'under three schools: no share',
      empty: 'no schools',
    },
    none: 'None of your municipalities is in the list of this year.',
  },
};
