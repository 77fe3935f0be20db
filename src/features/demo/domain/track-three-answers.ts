import type { Answers } from '#features/forms/domain/answers.ts';
import { Random } from './random.ts';

/** What an invented school says to the nine indicators of track 3. The half-years of one school look alike, and a little better each time. */
export function trackThreeAnswers(school: string, halfYear: number): Answers {
  const lasting = new Random(`track three ${school}`);
  const own = new Random(`track three ${school} ${String(halfYear)}`);
  const size = 60 + lasting.below(700);
  const weakShare = 0.05 + 0.1 * lasting.next();
  const pupils = size + own.below(1 + Math.floor(size / 20));
  const weak = own.binomial(pupils, weakShare - 0.01 * halfYear);
  const failing = own.binomial(pupils, 0.01 + 0.02 * lasting.next());
  const routes = own.binomial(weak + failing, 0.6 + 0.15 * halfYear + 0.2 * lasting.next());
  const has = (probability: number): string => (lasting.isHit(probability) ? 'yes' : 'no');
  return {
    values: {
      ...{ pupils, weak, failing, routes },
      attending: own.binomial(failing, 0.75),
      ovz: own.binomial(pupils, 0.02 + 0.05 * lasting.next()),
      non_native: own.binomial(pupils, 0.08 * lasting.next()),
      ...{ extra_courses: has(0.7), tutor_post: has(0.15), parents_programme: has(0.45), methodical_service: has(0.6) },
    },
    reasons: {},
  };
}

/** The first so many of the answers: somebody has begun. */
export function begun({ values, reasons }: Answers, fields: number): Answers {
  return { values: Object.fromEntries(Object.entries(values).slice(0, fields)), reasons };
}
