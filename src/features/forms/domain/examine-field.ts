import {
  errorAt,
  missingAt,
  nothingAnswered,
  wellAnswered,
  type AnswerProblem,
  type Finding,
} from './answer-problem.ts';
import {
  isOfOneValue,
  type Field,
  type FileType,
  type ManyType,
  type MatrixType,
  type PercentType,
} from './definition.ts';
import { examineCell, examineCount, refused } from './examine-cell.ts';
import { examineTable } from './examine-table.ts';
import { listOf, own, recordOf } from './own.ts';

/** One field by itself: its type, its bounds, whether it is there. Whatever was sent, this answers. */
export function examineField(field: Field, answer: unknown): Finding {
  const { code } = field;
  const found = isSaidUnknown(answer) ? examineUnknown(field, answer.noData) : examineAnswer(field, answer);
  const isMissing = field.isRequired && !found.isAnswered && found.problems.length === 0;
  return isMissing ? { isAnswered: false, problems: [missingAt(code)] } : found;
}

function isSaidUnknown(answer: unknown): answer is { readonly noData: unknown } {
  const record = recordOf(answer);
  return record !== null && Object.hasOwn(record, 'noData');
}

function examineUnknown({ code, mayBeUnknown = false }: Field, reason: unknown): Finding {
  if (!mayBeUnknown) return refused(errorAt(code, 'may_not_be_unknown', {}));
  const isTold = typeof reason === 'string' && reason.trim() !== '';
  return isTold ? wellAnswered : refused(errorAt(code, 'why_unknown', {}));
}

function examineAnswer(field: Field, answer: unknown): Finding {
  if (answer === undefined) return nothingAnswered;
  if (isOfOneValue(field)) return examineCell(field, answer, field.code);
  const { code } = field;
  switch (field.type) {
    case 'percent':
      return examinePercent(field, answer, code);
    case 'many':
      return examineMany(field, answer, code);
    case 'file':
      return examineFiles(field, answer, code);
    case 'table':
      return examineTable(field, answer, code);
    case 'matrix':
      return examineMatrix(field, answer, code);
  }
}

/** Something that is made of parts: answered when all are, and begun, it waits for the rest. */
export function whole(parts: readonly { readonly at: string; readonly finding: Finding }[]): Finding {
  const problems = parts.flatMap(({ finding }) => finding.problems);
  const isBegun = problems.length > 0 || parts.some(({ finding }) => finding.isAnswered);
  if (!isBegun) return nothingAnswered;
  const isEmpty = ({ finding }: { readonly finding: Finding }): boolean =>
    !finding.isAnswered && finding.problems.length === 0;
  const missing = parts.filter(isEmpty).map(({ at }) => missingAt(at));
  return { isAnswered: parts.every(({ finding }) => finding.isAnswered), problems: [...problems, ...missing] };
}

function examinePercent(_type: PercentType, answer: unknown, code: string): Finding {
  const counts = recordOf(answer);
  if (counts === null) return refused(errorAt(code, 'wrong_type', { expected: 'percent' }));
  const parts = ['part', 'whole'].map((key) => ({
    at: `${code}.${key}`,
    finding: examineCount(own(counts, key), {}, `${code}.${key}`),
  }));
  const found = whole(parts);
  const [part, of] = [own(counts, 'part'), own(counts, 'whole')];
  if (found.problems.length > 0 || typeof part !== 'number' || typeof of !== 'number' || part <= of) return found;
  return { isAnswered: true, problems: [errorAt(`${code}.part`, 'part_above_whole', { part, whole: of })] };
}

function examineMany({ options, most }: ManyType, answer: unknown, code: string): Finding {
  const chosen = listOf(answer);
  if (chosen === null) return refused(errorAt(code, 'wrong_type', { expected: 'many' }));
  const known = new Set<unknown>(options.map((option) => option.code));
  const problems: AnswerProblem[] = chosen.flatMap((one, index) => {
    if (typeof one !== 'string') return [errorAt(code, 'wrong_type', { expected: 'many' })];
    if (!known.has(one)) return [errorAt(code, 'no_such_option', { found: one })];
    return chosen.indexOf(one) === index ? [] : [errorAt(code, 'chosen_twice', { found: one })];
  });
  if (most !== undefined && chosen.length > most)
    problems.push(errorAt(code, 'too_many', { found: chosen.length, most }));
  return { isAnswered: chosen.some((one) => known.has(one)), problems };
}

function examineFiles({ maxFiles }: FileType, answer: unknown, code: string): Finding {
  const files = listOf(recordOf(answer)?.['files']);
  if (!files?.every(isFile)) return refused(errorAt(code, 'wrong_type', { expected: 'file' }));
  const tooMany = errorAt(code, 'too_many', { found: files.length, most: maxFiles });
  return { isAnswered: files.length > 0, problems: files.length > maxFiles ? [tooMany] : [] };
}

function isFile(file: unknown): boolean {
  const { sha256, name, bytes } = recordOf(file) ?? {};
  return (
    typeof sha256 === 'string' &&
    /^[\da-f]{64}$/.test(sha256) &&
    typeof name === 'string' &&
    Number.isSafeInteger(bytes)
  );
}

function examineMatrix({ indicators, categories, ...bounds }: MatrixType, answer: unknown, code: string): Finding {
  const counts = recordOf(recordOf(answer)?.['counts']);
  if (counts === null) return refused(errorAt(code, 'wrong_type', { expected: 'matrix' }));
  const parts = indicators.flatMap((indicator) => {
    const row = recordOf(own(counts, indicator.code)) ?? {};
    return categories.map((category) => {
      const at = `${code}.${indicator.code}.${category.code}`;
      return { at, finding: examineCount(own(row, category.code), bounds, at) };
    });
  });
  const found = whole(parts);
  return { ...found, problems: [...strangersOf(counts, { indicators, categories }, code), ...found.problems] };
}

function strangersOf(
  counts: Readonly<Record<string, unknown>>,
  { indicators, categories }: Pick<MatrixType, 'indicators' | 'categories'>,
  code: string,
): readonly AnswerProblem[] {
  const rows = new Set(indicators.map((one) => one.code));
  const columns = new Set(categories.map((one) => one.code));
  return Object.entries(counts).flatMap(([row, cells]) => {
    if (!rows.has(row)) return [errorAt(code, 'no_such_row', { found: row })];
    const known = recordOf(cells);
    if (known === null) return [errorAt(code, 'wrong_type', { expected: 'matrix' })];
    const strange = Object.keys(known).filter((column) => !columns.has(column));
    return strange.map((found) => errorAt(code, 'no_such_column', { found }));
  });
}
