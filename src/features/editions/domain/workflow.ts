import type { Workflow } from '#kernel/workflow.ts';
import type { EditionState } from './edition.ts';

export const editionVerbs = ['check', 'renew', 'reopen', 'withdraw', 'showToSchools', 'publish', 'amend'] as const;
export type EditionVerb = (typeof editionVerbs)[number];

/**
 * What a verb needs beside the right to it. `fresh`: no newer computation; `stale`: there is one. `unshown`: schools have not been
 * given their sheets yet. `shown`: they have. `due`: the day until which they read first has come. `second_person`: somebody else has
 * checked it. `authority`: who publishes answers for the region, or nobody does.
 */
export const requirements = ['fresh', 'stale', 'unshown', 'shown', 'due', 'authority', 'second_person'] as const;
export type Requirement = (typeof requirements)[number];

/** The life of an own edition. What is published is never changed: a decision makes the next edition of it. */
export const editionWorkflow: Workflow<EditionState, EditionVerb, Requirement> = [
  { verb: 'check', from: ['draft'], to: 'checked', needs: ['fresh'] },
  { verb: 'renew', from: ['draft', 'checked'], to: 'draft', needs: ['stale'] },
  { verb: 'reopen', from: ['checked'], to: 'draft', needs: [] },
  { verb: 'withdraw', from: ['draft', 'checked'], to: 'withdrawn', needs: [] },
  { verb: 'showToSchools', from: ['checked'], to: 'checked', needs: ['unshown'] },
  {
    verb: 'publish',
    from: ['checked'],
    to: 'published',
    needs: ['shown', 'due', 'authority', 'second_person'],
  },
  { verb: 'amend', from: ['published'], to: 'amended', needs: ['authority'] },
];
