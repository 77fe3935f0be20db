import { counted } from '#kernel/plural.ts';
import { readableType, type Procedure } from '#features/results/domain/procedure.ts';
import { nameProcedure } from './domain/procedure-name.ts';
import { russianProcedures } from './domain/procedure-names.words.ts';
import type { ClusterAggregate, SmallSchoolPooling } from '#features/methodology/domain/parameters.ts';
import type { ClusterOutcome, HistoryState } from './domain/evaluation.ts';
import type { Explanation, ExplanationStep, NearMiss } from './domain/explanation.ts';
import type { ListsWords } from './domain/words.ts';

const NO_BREAK = '\u00a0';

function number(text: string): string {
  return text.replace('.', ',');
}

function percent(text: string): string {
  return `${number(text)}${NO_BREAK}%`;
}

function procedure(tested: Procedure, key: string): string {
  return nameProcedure(tested, key, russianProcedures);
}

const clusters: ListsWords['clusters'] = {
  basic: 'базовый',
  moderate: 'умеренный',
  strong: 'сильный',
  below_range: 'ниже границ кластеров',
};

const recurrences: ListsWords['recurrences'] = {
  crisis: 'три года подряд и дольше',
  repeat_consecutive: 'два года подряд',
  repeat_in_5y: 'не менее двух раз за пять лет',
  first_time: 'впервые',
};

const reasons: ListsWords['reasons'] = {
  few_procedures: 'мало процедур с достаточным числом участников',
  no_comparable_year: 'нет тех же процедур за предыдущий год',
  kind_excluded: 'вид школы не входит в расчёт',
};

function atLeast({ thresholds, isInclusive }: Explanation): string {
  const word = isInclusive ? 'не менее' : 'более';
  const typeOf = (type: string): string => russianProcedures.types[type] ?? readableType(type);
  return thresholds
    .map((limit, index) => {
      const share = `${word} ${percent(number(String(limit.percent)))}${index === 0 ? ' участников' : ''}`;
      return thresholds.length === 1 ? share : `${share} (${limit.types?.map(typeOf).join(', ') ?? 'остальные'})`;
    })
    .join(', ');
}

const poolingRules: Readonly<Record<SmallSchoolPooling, readonly string[]>> = {
  none: [],
  pool_years: [
    'Если участников меньше, результат складывается с той же процедурой предыдущего года и сравнивается с более ранними годами.',
  ],
  pool_grades: ['Если участников меньше, складываются результаты разных классов по одному предмету.'],
};

function rule(explanation: Explanation): string[] {
  const { year, resultsYear, minParticipants, pooling, steps } = explanation;
  const needed = (code: ExplanationStep['code']): string =>
    String(steps.find((step) => step.code === code)?.needed ?? 0);
  const partA = `в ${String(resultsYear)} году процедур с низким результатом не менее ${needed('part_a')}`;
  const years = pooling === 'pool_years' ? '' : `, в ${String(resultsYear - 1)} и ${String(resultsYear)} годах,`;
  const partB = `процедур с низким результатом два года подряд${years} не менее ${needed('part_b')}`;
  return [
    `Результат процедуры считается низким, если минимума не достигли ${atLeast(explanation)}.`,
    `Учитываются процедуры из перечня методики, в которых не меньше ${counted(minParticipants, 'участника', 'участников', 'участников')}.`,
    ...poolingRules[pooling],
    `Судить о школе можно, если в ${String(resultsYear)} году таких процедур не менее ${needed('enough_procedures')}.`,
    ...{
      A_AND_B: [
        `Школа попадает в список ${String(year)} года, если верно и то и другое:`,
        `  А) ${partA};`,
        `  Б) ${partB}.`,
      ],
      A_ONLY: [`Школа попадает в список ${String(year)} года, если ${partA}.`],
      A_OR_B: [
        `Школа попадает в список ${String(year)} года, если верно хотя бы одно:`,
        `  А) ${partA};`,
        `  Б) ${partB}.`,
      ],
    }[explanation.rule],
  ];
}

function step({ code, holds, needed, found }: ExplanationStep, explanation: Explanation): string {
  const count = `нужно не меньше ${String(needed ?? 0)}, есть ${String(found ?? 0)}`;
  switch (code) {
    case 'enough_procedures':
      return `Процедур, по которым можно судить, в ${String(explanation.resultsYear)} году: ${count}.`;
    case 'part_a':
      return `А) Процедур с низким результатом: ${count}.`;
    case 'comparable_year':
      return `Процедур, которые можно сравнить с предыдущим годом: ${count}.`;
    case 'part_b':
      return `Б) Процедур с низким результатом два года подряд: ${count}.`;
    case 'combined':
      return holds ? 'Правило выполнено: школа в списке.' : 'Правило не выполнено: школы нет в списке.';
  }
}

function verdict({ verdict: code, year, cluster, reason }: Explanation): string {
  switch (code) {
    case 'listed':
      return `Школа включена в список ${String(year)} года${cluster === null ? '' : cluster === 'below_range' ? '; доля ниже границ кластеров' : `, кластер «${clusters[cluster]}»`}.`;
    case 'warning':
      return `Школы нет в списке ${String(year)} года, но хотя бы по одной процедуре результат низкий: раннее предупреждение.`;
    case 'not_listed':
      return `Школы нет в списке ${String(year)} года: низких результатов не найдено.`;
    case 'not_evaluable':
      return `По правилу списка ${String(year)} года о школе судить нельзя: ${reason === null ? 'не хватает данных' : reasons[reason]}. Это не значит, что результаты хорошие или плохие.`;
  }
}

const effects: Readonly<Record<NearMiss['kind'], string>> = {
  would_leave_list: 'школы не было бы в списке',
  would_enter_list: 'школа попала бы в список',
  would_lower_cluster: 'кластер был бы ниже',
  would_raise_cluster: 'кластер был бы выше',
};

function nearMiss({ kind, pupils: change }: NearMiss, procedure: string | null): string {
  const where = procedure === null ? 'всего по нескольким процедурам' : `по процедуре «${procedure}»`;
  const size = Math.abs(change);
  return `Если бы ${where} ниже минимума было на ${counted(size, 'участника', 'участника', 'участников')} ${change < 0 ? 'меньше' : 'больше'}, ${effects[kind]}.`;
}

function boundsOf(cluster: ClusterOutcome, bounds: Explanation['clusterBounds']): string {
  const [basic, moderate, strong] = bounds.map((bound) => number(String(bound))) as [string, string, string];
  return {
    basic: `от ${basic} до ${percent(moderate)}`,
    moderate: `от ${moderate} до ${percent(strong)}`,
    strong: `больше ${percent(strong)}`,
    below_range: `меньше ${percent(basic)}`,
  }[cluster];
}

const aggregates: Readonly<Record<ClusterAggregate, string>> = {
  pooled_low: 'Вместе по процедурам с низким результатом',
  pooled_all: 'Вместе по всем процедурам, по которым можно судить',
  max_low: 'Наибольшая доля среди процедур с низким результатом',
  mean_low: 'Средняя доля по процедурам с низким результатом',
};

function pooled(explanation: Explanation): string {
  const { low, participants, sharePercent, wilsonLowPercent, wilsonHighPercent, cluster, clusterBounds } = explanation;
  const { procedures, resultsYear } = explanation;
  if (sharePercent === null) {
    const isJudged = procedures.some(({ year, use }) => year === resultsYear && use === 'used');
    if (!isJudged) return `В ${String(resultsYear)} году нет процедур, по которым можно судить.`;
    return `В ${String(resultsYear)} году процедур с низким результатом нет.`;
  }
  const share =
    wilsonLowPercent === null || wilsonHighPercent === null
      ? percent(sharePercent)
      : `${String(low)} из ${String(participants)}, то есть ${percent(sharePercent)} (интервал 95${NO_BREAK}%: от ${number(wilsonLowPercent)} до ${percent(wilsonHighPercent)})`;
  const start = `${aggregates[explanation.clusterAggregate]}: ${share}.`;
  return cluster === null ? start : `${start} Кластер: ${clusters[cluster]} (${boundsOf(cluster, clusterBounds)}).`;
}

const dynamicsWords: ListsWords['dynamics'] = { improved: 'лучше', unchanged: 'без изменений', worsened: 'хуже' };

const absences: Readonly<Record<HistoryState, string>> = {
  listed: 'школа в нём была',
  not_listed: 'школы в нём не было',
  not_evaluable: 'школы в нём не было: судить о ней было нельзя',
  no_data: 'школы в нём не было: данных для правила не хватило',
};

function dynamics({ dynamics: change, previousCluster, year, history, verdict: now }: Explanation): string {
  const state = history.find((one) => one.year === year - 1)?.state;
  if (now === 'not_evaluable') return `Динамика не определена: для списка ${String(year)} года о школе судить нельзя.`;
  if (change === null && state === 'not_evaluable')
    return `Динамика не определена: для списка ${String(year - 1)} года о школе судить было нельзя.`;
  if (change === null) return 'Динамика: сравнить не с чем.';
  const before = previousCluster === null ? absences[state ?? 'not_listed'] : `кластер «${clusters[previousCluster]}»`;
  return `Динамика по сравнению со списком ${String(year - 1)} года (${before}): ${dynamicsWords[change]}.`;
}

export const ru: ListsWords = {
  clusters,
  listChange: ({ year, listed, entered, left, previous }) => {
    const now = `${String(year)} год, ${counted(listed, 'школа', 'школы', 'школ')}`;
    if (previous === null) return now;
    if (entered === 0 && left === 0) return `${now}, никто не вошёл и не вышел`;
    const came = entered === 0 ? 'никто не вошёл' : `${entered === 1 ? 'вошла' : 'вошли'} ${String(entered)}`;
    const went = left === 0 ? 'никто не вышел' : `${left === 1 ? 'вышла' : 'вышли'} ${String(left)}`;
    return `${now}; ${came}, ${went}`;
  },
  recurrences,
  dynamics: dynamicsWords,
  reasons,
  verdicts: {
    listed: 'в списке',
    warning: 'раннее предупреждение',
    not_listed: 'нет в списке',
    not_evaluable: 'нельзя оценить',
  },
  uses: {
    used: 'учтена',
    not_in_catalogue: 'не входит в перечень методики',
    kind_excluded: 'вид школы не входит в расчёт',
    too_few_participants: 'мало участников, не учитывается',
    biased_dropped: 'признаки необъективности, не учитывается',
  },
  flags: {
    small_n: 'мало данных',
    reconstructed: 'восстановлено из процентов',
    lineage_sum: 'вместе с присоединёнными школами',
    shared_history: 'результаты школы до разделения',
    pooled: 'объединено из-за малого числа участников',
    biased: 'признаки необъективности',
  },
  historyStates: {
    listed: 'в списке',
    not_listed: 'нет в списке',
    not_evaluable: 'нельзя судить',
    no_data: 'нет данных',
  },
  moves: { stayed: 'осталась', left: 'вышла', new: 'новая', gone_no_data: 'нет данных' },
  flowLabels: {
    no_listed: 'нет школ в списке',
    none_left: 'не осталось школ из прежнего списка',
    no_new: 'нет новых школ',
    number_grew: 'число школ выросло',
    must_audit: 'есть новые школы: нужен аудит негативных факторов',
  },
  number,
  percent,
  procedure,
  explanation: {
    title: ({ verdict: code, year }) =>
      ({
        listed: `Почему школа в списке ${String(year)} года`,
        warning: `Почему школы нет в списке ${String(year)} года, но есть раннее предупреждение`,
        not_listed: `Почему школы нет в списке ${String(year)} года`,
        not_evaluable: `Почему о школе нельзя сказать, должна ли она быть в списке ${String(year)} года`,
      })[code],
    school: ({ school, schoolName, municipality }) =>
      [schoolName, `код ${school}`, municipality].filter((part) => part !== null).join(', '),
    verdict,
    basis: ({ methodology, year, resultsYear }) =>
      `Список ${String(year)} года построен по результатам ${String(resultsYear)} года. Методика «${methodology.name}», версия ${String(methodology.version)}.`,
    headings: {
      rule: 'Правило',
      steps: 'Что нужно и что найдено',
      procedures: 'Результаты по процедурам',
      nearMisses: 'Что изменило бы итог',
      history: 'История',
    },
    rule,
    ruleNames: { A_AND_B: 'А и Б', A_ONLY: 'только А', A_OR_B: 'А или Б' },
    yes: 'да',
    no: 'нет',
    step,
    columns: {
      procedure: 'Процедура',
      year: 'Год',
      low: 'Не достигли минимума',
      share: 'Доля',
      interval: 'Интервал 95 %',
      remark: 'Пометки',
    },
    isLow: 'низкий результат',
    isRoundedToThreshold: 'по точному счёту ниже порога',
    isRepeated: 'два года подряд',
    noParticipants: 'никто не участвовал',
    countOf: (low, participants) => `${String(low)} из ${String(participants)}`,
    aboutInterval: `Интервал 95${NO_BREAK}% показывает, насколько доля могла бы отличаться из-за малого числа участников.`,
    interval: (low, high) => `${number(low)}–${percent(high)}`,
    pooled,
    nearMiss,
    noNearMiss: 'Небольшого изменения числа не достигших минимума, которое изменило бы итог, нет.',
    recurrence: (code) => `В списке: ${recurrences[code]}.`,
    olderHistory: 'Школа была в списке и раньше этих лет.',
    dynamics,
    inherited: ({ school, year, cluster, decision = null }) => {
      const said = {
        confirmed: 'это учтено за объединённой школой.',
        refused: 'на объединённую школу это не переходит.',
        none: 'нужно решение, переходит ли это на объединённую школу.',
      };
      return `Присоединённая школа (код ${school}) была в списке ${String(year)} года${cluster === null ? '' : `, кластер «${clusters[cluster]}»`}: ${said[decision ?? 'none']}`;
    },
  },
};
