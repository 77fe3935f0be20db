import type { ExplainedProcedure, Explanation } from './explanation.ts';
import type { ListsWords } from './words.ts';

/** The explanation as plain text for a terminal, to be read from the top by someone who never saw the rule. */
export function renderExplanation(explanation: Explanation, words: ListsWords): string {
  const { explanation: text } = words;
  const [yes, no] = [`[${text.yes}]`, `[${text.no}]`];
  const width = Math.max(yes.length, no.length);
  const marks = [yes.padEnd(width), no.padEnd(width)] as const;
  const sections: (readonly string[])[] = [
    [text.title(explanation), text.school(explanation)],
    [text.verdict(explanation), text.basis(explanation)],
    [text.headings.rule, ...indent(text.rule(explanation))],
    [
      text.headings.steps,
      ...indent(explanation.steps.map((step) => `${marks[step.holds ? 0 : 1]} ${text.step(step, explanation)}`)),
    ],
    [text.headings.procedures, ...indent(table(explanation, words)), '', ...indent(underTable(explanation, words))],
    nearMisses(explanation, words),
    [text.headings.history, ...indent(history(explanation, words))],
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function nearMisses(explanation: Explanation, words: ListsWords): readonly string[] {
  if (explanation.verdict === 'not_evaluable') return [];
  const { explanation: text } = words;
  const lines = explanation.nearMisses.map((miss) => {
    const row = explanation.procedures.find((one) => one.key === miss.key);
    return text.nearMiss(miss, row === undefined ? null : words.procedure(row.procedure, row.key));
  });
  return [text.headings.nearMisses, ...indent(lines.length > 0 ? lines : [text.noNearMiss])];
}

function history(explanation: Explanation, words: ListsWords): string[] {
  const { explanation: text } = words;
  const { recurrence, hasOlderHistory, inherited } = explanation;
  return [
    explanation.history.map(({ year, state }) => `${String(year)}: ${words.historyStates[state]}`).join('; '),
    ...(recurrence === null ? [] : [text.recurrence(recurrence)]),
    ...(hasOlderHistory ? [text.olderHistory] : []),
    text.dynamics(explanation),
    ...inherited.map((status) => text.inherited(status)),
  ];
}

function underTable(explanation: Explanation, { explanation: text }: ListsWords): string[] {
  const hasInterval = explanation.procedures.some(({ wilsonLowPercent }) => wilsonLowPercent !== null);
  return [...(hasInterval ? [text.aboutInterval] : []), text.pooled(explanation)];
}

function table(explanation: Explanation, words: ListsWords): string[] {
  const { columns } = words.explanation;
  const head = [columns.procedure, columns.year, columns.low, columns.share, columns.interval, columns.remark];
  const rows = [head, ...explanation.procedures.map((row) => cells(row, words))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cells(row: ExplainedProcedure, words: ListsWords): string[] {
  const { explanation: text } = words;
  const remarks = [
    ...(row.isLow ? [text.isLow] : []),
    ...(row.isRoundedToThreshold ? [text.isRoundedToThreshold] : []),
    ...(row.isRepeated ? [text.isRepeated] : []),
    ...(row.use === 'used' ? [] : [words.uses[row.use]]),
    ...row.flags.filter((flag) => flag !== 'small_n' || row.use === 'used').map((flag) => words.flags[flag]),
  ];
  const { sharePercent, wilsonLowPercent, wilsonHighPercent } = row;
  const isKnown = sharePercent !== null && wilsonLowPercent !== null && wilsonHighPercent !== null;
  return [
    words.procedure(row.procedure, row.key),
    String(row.year),
    isKnown ? text.countOf(row.low, row.participants) : text.noParticipants,
    isKnown ? words.percent(sharePercent) : '',
    isKnown ? text.interval(wilsonLowPercent, wilsonHighPercent) : '',
    remarks.join('; '),
  ];
}
