import type { Respondents } from '#features/surveys/domain/respondents.ts';
import { Random } from './random.ts';

/** What one group of an invented school answered to the survey of help, in counts. */
export interface GroupAnswers {
  readonly respondents: Respondents;
  readonly invited: number;
  readonly answered: number;
  readonly counts: readonly {
    readonly field: string;
    readonly option: string;
    readonly answers: number;
    readonly total: string | null;
  }[];
}
type Count = GroupAnswers['counts'][number];

const groups = [
  ['parents', 40, 80],
  ['pupils', 40, 80],
  ['teachers', 14, 30],
] as const;

/** Shares of the options, for a school in which things go so well (0 to 1). */
const asked: Readonly<Record<string, (mood: number) => Readonly<Record<string, number>>>> = {
  gets_help: (mood) => ({
    always: 0.2 + 0.3 * mood,
    mostly: 0.35,
    seldom: 0.25 - 0.15 * mood,
    never: 0.06,
    unknown: 0.1,
  }),
  knows_marks: (mood) => ({ yes: 0.3 + 0.3 * mood, mostly: 0.4, seldom: 0.2 - 0.1 * mood, no: 0.08 }),
  calm: (mood) => ({ yes: 0.35 + 0.35 * mood, mostly: 0.35, seldom: 0.2 - 0.15 * mood, no: 0.06 }),
};
const helpers = { teacher: 0.6, extra: 0.3, classmates: 0.35, family: 0.5, tutor: 0.12, nobody: 0.04 };

/** Three schools of four have enough answers, the others too few; so far it depends on how many have answered yet. */
export function surveyAnswers(
  school: string,
  { wave, share }: { readonly wave: string; readonly share: number },
): readonly GroupAnswers[] {
  const lasting = new Random(`survey ${school}`);
  const [mood, zeal] = [lasting.next(), lasting.next()];
  return groups.map(([respondents, least, most]) => {
    const dice = new Random(`survey ${school} ${wave} ${respondents}`);
    const invited = least + dice.below(most - least + 1);
    const answered = dice.binomial(invited, share * (zeal < 0.25 ? 0.35 : 0.65 + 0.25 * zeal));
    return { respondents, invited, answered, counts: countsOf(dice, answered, mood) };
  });
}

function countsOf(dice: Random, answered: number, mood: number): readonly Count[] {
  const of = (field: string, option: string, answers: number, total: string | null = null): Count => {
    return { field, option, answers, total };
  };
  const choices = Object.entries(asked).flatMap(([field, sharesOf]) =>
    Object.entries(spread(dice, answered, sharesOf(mood))).map(([option, answers]) => of(field, option, answers)),
  );
  const many = Object.entries(helpers).map(([option, share]) => of('helpers', option, dice.binomial(answered, share)));
  const timed = dice.binomial(answered, 0.7);
  const hours = Array.from({ length: timed }, () => dice.below(5)).reduce((sum, one) => sum + one, 0);
  const whole = ['gets_help', 'helpers', 'knows_marks', 'calm'].map((field) => of(field, '', answered));
  return [...whole, ...choices, ...many, of('hours', '', timed, String(hours))];
}

/** Everybody takes one option: the last ones take what is left. */
function spread(
  dice: Random,
  people: number,
  shares: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const told: Record<string, number> = {};
  let [left, rest] = [people, total];
  for (const [option, share] of Object.entries(shares)) {
    const taken = rest - share < 1e-9 ? left : dice.binomial(left, share / rest);
    told[option] = taken;
    left -= taken;
    rest -= share;
  }
  return told;
}
