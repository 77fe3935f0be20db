import type { Ready } from '../domain/catalogue.ts';
import type { IndicatorDefinition, Measure, PlainFact } from '../domain/definition.ts';
import { exams, type Exam, type Outcome } from '../domain/exams.ts';
import { every, fact, ready } from './ready-indicator.ts';

const names: Readonly<Record<Exam, string>> = {
  'oge-ru': 'ОГЭ, русский язык',
  'oge-ma': 'ОГЭ, математика',
  'ege-ru': 'ЕГЭ, русский язык',
  'ege-ma': 'ЕГЭ, математика',
};
const subjects = [
  ['ru', 'русский язык', 'oge-ru', 'ege-ru'],
  ['ma', 'математика', 'oge-ma', 'ege-ma'],
] as const;

/** Whose results are looked at. */
interface Among {
  readonly among: PlainFact;
  readonly who: string;
  readonly group: IndicatorDefinition['group'];
  readonly codeOf: (kind: Kind) => string;
  readonly source: string;
}
type Kind = '05' | '06' | '07' | '08';

const sat = (exam: Exam, outcome: Outcome): Measure => fact(`${exam} ${outcome}`);

function changed({ among, who, group, codeOf, source }: Among, exam: Exam, kind: '05' | '06'): Ready {
  const isBetter = kind === '05';
  const share = isBetter ? 'доля не достигших минимума снизилась' : 'доля не достигших минимума выросла';
  return ready(`${codeOf(kind)}-${exam}`, {
    ...{ title: `Школы, где ${share}: ${names[exam]}`, group, source },
    ...{
      numerator: every(fact(among), sat(exam, isBetter ? 'better' : 'worse')),
      numeratorTitle: `${share} на 5 п. п. и больше`,
    },
    ...{
      denominator: every(fact(among), sat(exam, 'sat_both')),
      denominatorTitle: `${who}, которые сдавали в обоих годах`,
    },
    direction: isBetter ? 'up' : 'down',
  });
}

function bothBetter(
  { among, who, group, codeOf, source }: Among,
  [code, subject, one, other]: (typeof subjects)[number],
): Ready {
  return ready(`${codeOf('07')}-${code}`, {
    ...{ title: `Школы, где доля не достигших минимума снизилась: ОГЭ и ЕГЭ, ${subject}`, group, source },
    ...{
      numerator: every(fact(among), sat(one, 'better'), sat(other, 'better')),
      numeratorTitle: 'снизилась на 5 п. п. и больше в обоих',
    },
    ...{ denominator: every(fact(among), sat(one, 'sat_both'), sat(other, 'sat_both')), direction: 'up' },
    denominatorTitle: `${who}, которые сдавали оба экзамена в обоих годах`,
  });
}

function noneLow({ among, who, group, codeOf, source }: Among, exam: Exam): Ready {
  return ready(`${codeOf('08')}-${exam}`, {
    ...{ title: `Школы без низкого результата: ${names[exam]}`, group, source, direction: 'up' },
    ...{ numerator: every(fact(among), sat(exam, 'none_low')), numeratorTitle: 'не достигли минимума меньше 30 %' },
    ...{ denominator: every(fact(among), sat(exam, 'sat')), denominatorTitle: `${who}, которые сдавали` },
  });
}

function resultsOf(among: Among): readonly Ready[] {
  return [
    ...exams.map((exam) => changed(among, exam, '05')),
    ...exams.map((exam) => changed(among, exam, '06')),
    ...subjects.map((subject) => bothBetter(among, subject)),
    ...exams.map((exam) => noneLow(among, exam)),
  ];
}

const behind = 'результаты, на которых построен список, и год до них';

/** What exams say of the schools of the list. */
export const listResultIndicators: readonly Ready[] = resultsOf({
  ...{ among: 'listed', who: 'школы списка', group: 'results', codeOf: (kind) => `T1-${kind}` },
  source: `Опубликованные списки; ${behind}`,
});

/** The same of the schools at risk. */
export const riskResultIndicators: readonly Ready[] = resultsOf({
  ...{ among: 'risk', who: 'школы трека 2', group: 'track2', codeOf: (kind) => `T2-03-${kind}` },
  source: `Состав трека 2; ${behind}`,
});
