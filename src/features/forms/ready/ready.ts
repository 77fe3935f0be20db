import { curatorPulse } from './curator-pulse.words.ts';
import { debt } from './debt.words.ts';
import { difficulties } from './difficulties.words.ts';
import { groupChecklist } from './group-checklist.words.ts';
import { helpSurvey } from './help-survey.words.ts';
import { negativeFactors } from './negative-factors.words.ts';
import { preventionMunicipality, preventionSchool } from './prevention-documents.words.ts';
import { preventionSystem } from './prevention-system.words.ts';
import type { ReadyForm } from './ready-form.ts';
import { siteCheck } from './site-check.words.ts';
import { supportResults } from './support-results.words.ts';
import { trackThree } from './track-three.words.ts';

/** What comes with the product. */
export const readyForms: readonly ReadyForm[] = [
  ...[trackThree, debt, preventionSchool, preventionMunicipality, siteCheck, preventionSystem],
  ...[negativeFactors, difficulties, curatorPulse, groupChecklist, supportResults, helpSurvey],
];
