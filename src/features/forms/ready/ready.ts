import type { ReadyForm } from './ready-form.ts';
import { trackThree } from './track-three.words.ts';

/** What comes with the product. */
export const readyForms: readonly ReadyForm[] = [trackThree];
