import { accessTold } from '#features/access/web/public.tsx';
import { appealsTold } from '#features/appeals/web/public.tsx';
import { campaignsTold } from '#features/campaigns/web/public.tsx';
import { editionsTold } from '#features/editions/web/public.tsx';
import { listsTold } from '#features/lists/web/public.tsx';
import { obligationsTold } from '#features/obligations/web/public.tsx';
import { registryTold } from '#features/registry/web/public.tsx';
import { resultsTold } from '#features/results/web/public.tsx';
import { surveysTold } from '#features/surveys/web/public.tsx';
import { tracksTold } from '#features/tracks/web/public.tsx';
import type { CardWords, TellCard, TellEvent } from '#kernel/facts.ts';

/** A feature's words for what it tells: each sentence knows the facts of its own kind. */
interface Told {
  readonly events?: Readonly<Record<string, (facts: never) => string>>;
  readonly cards?: Readonly<Record<string, (facts: never) => CardWords>>;
}
interface Bilingual {
  readonly ru: Told;
  readonly en: Told;
}

/** The one slot: a feature that tells something adds its words here. The test of the words knows when one is missing. */
const features: readonly Bilingual[] = [
  registryTold,
  resultsTold,
  listsTold,
  accessTold,
  appealsTold,
  campaignsTold,
  editionsTold,
  obligationsTold,
  surveysTold,
  tracksTold,
];

function gather(language: keyof Bilingual, key: keyof Told): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...features.map((words) => words[language][key] ?? {})) as Readonly<Record<string, unknown>>;
}

/** By kind. The server answers with the facts of the kind, so they fit. */
export const events = {
  ru: gather('ru', 'events') as TellEvent,
  en: gather('en', 'events') as TellEvent,
};
export const cards = {
  ru: gather('ru', 'cards') as TellCard,
  en: gather('en', 'cards') as TellCard,
};
