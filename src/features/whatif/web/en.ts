import type { WhatifWords } from './ru.ts';

const schools = (count: number): string => `${String(count)} ${count === 1 ? 'school' : 'schools'}`;

export const en: WhatifWords = {
  title: (year, before, after) =>
    before === after
      ? `What if: the ${String(year)} list would keep ${schools(after)}`
      : `What if: the ${String(year)} list would have ${schools(after)} instead of ${String(before)}`,
  titleWrong: (year) => `What if: parameters of the ${String(year)} list are wrong`,
  titleSame: (year, listed) => `What if: the ${String(year)} list has ${schools(listed)} now`,
  lead: (method, version) =>
    `Change the rule and see at once who comes and who goes. The base is the method "${method}", version ${String(version)}. The list itself stays.`,
  against: (name) => `Compared with the variant "${name}", not with the list.`,
  againstList: 'Compare with the list again',
  back: (year) => `List of ${String(year)}`,
  fields: 'Parameters of the rule',
  said: 'What is changed',
  reset: 'Restore all of the method',
  result: 'What would change',
  counting: 'Counting…',
  wrong: 'Some parameters are not right: correct the marked fields. Below is the last valid answer.',
  wrongFromStart: 'Some parameters are not right: correct the marked fields or restore all of the method.',
  same: 'Neither the list nor the clusters change.',
  few: (few, all) =>
    few === 0
      ? `None of the ${String(all)} changes rests on few pupils.`
      : `${String(few)} of ${String(all)} changes rest on few pupils ("few data"): chance may decide there.`,
  counts: {
    caption: 'Counts before and after',
    columns: ['', 'Now', 'Then'],
    listed: 'Listed',
    warning: 'Warning zone',
    notEvaluable: 'Not evaluable',
  },
  stats: {
    label: 'Moves',
    stayed: 'would stay',
    came: 'would come',
    left: 'would go',
    cluster: 'would change cluster',
  },
  changes: { came: 'Come', left: 'Go', cluster: 'Change cluster' },
  all: 'All changes',
  show: 'Show',
  schools: {
    caption: (count) => `Schools it concerns: ${String(count)}`,
    columns: { school: 'School', was: 'Now', would: 'Then', share: 'Share', why: 'Why' },
    share: (before, after) => {
      const said = (share: string | null): string => (share === null ? 'none' : `${share}%`);
      return before === after ? said(after) : `${said(before)} → ${said(after)}`;
    },
    notListed: 'not listed',
    few: 'few data',
    why: 'why',
    whyOf: (school) => `Why: ${school}`,
  },
  municipalities: {
    caption: 'By municipality',
    columns: {
      municipality: 'Municipality',
      before: 'Now',
      after: 'Then',
      came: 'Come',
      left: 'Go',
      cluster: 'Change cluster',
    },
    region: 'Whole region',
    hint: 'Only municipalities whose list changes.',
  },
  keep: 'Keep the variant',
  keepName: 'Name of the variant',
  keepHint: 'Colleagues of the region will see it. The list does not change.',
  kept: (name) => `The variant "${name}" is kept.`,
  draft: 'Make it a draft method',
  share: 'The address of the page holds the parameters: whoever opens it sees the same.',
  variants: {
    title: 'Kept variants',
    none: 'Variants of the list will be here: change parameters and press "Keep the variant".',
    columns: { name: 'Variant', listed: 'Listed', came: 'Come', left: 'Go', keeper: 'Kept by', actions: 'Actions' },
    open: (name) => `Open "${name}"`,
    openShort: 'open',
    compare: (name) => `Compare with it: ${name}`,
    compareShort: 'compare with it',
    rename: 'rename',
    remove: 'delete',
    renameTitle: 'New name of the variant',
    save: 'Rename',
    removeTitle: (name) => `Delete the variant "${name}"?`,
    removeLead: 'Neither the list nor drafts of methods change.',
    removeAction: 'Delete',
  },
  why: {
    title: (school, year) => `${school}: what changes in the ${String(year)} list`,
    back: 'Back to "What if"',
    now: 'By the rule in force',
    then: 'By the changed rule',
    verdicts: {
      listed: 'listed',
      warning: 'not listed, in the warning zone',
      not_listed: 'not listed',
      not_evaluable: 'not evaluable',
    },
    short: (now, then) =>
      now === then ? `By both rules the school is ${then}.` : `Now the school is ${now}; by the changed rule ${then}.`,
  },
  none: {
    title: (year) => `There is no list of ${String(year)} yet`,
    lead: 'Parameters are tried on a list that is made: load results first.',
  },
  sentences: {
    name_taken: 'There is a variant of that name. Choose another one.',
    bad_settings: 'Some parameters are not right. Correct the marked fields.',
    not_own: 'A variant is changed and deleted by who kept it.',
    lineage_faulty: 'The history of schools contradicts itself: correct it in the registry.',
    not_found: 'It is no longer there. Reload the page.',
  },
};
