import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from '#features/forms/domain/answers.ts';
import type { AnswerProblem } from '#features/forms/domain/answer-problem.ts';
import { campaignsClient, type GridShown } from '../api.ts';
import { sameAnswer } from '../../domain/changes.ts';
import { answerEntered, cellText, type CellField, placePasted, type Placed } from './entry.ts';

export type GridRow = GridShown['rows'][number];
export type Mark =
  'waiting' | 'saved' | 'same' | 'conflict' | 'locked' | 'not_yours' | 'not_found' | 'failed' | 'wrong';

/** A cell that was touched since the page was opened. */
export interface Cell {
  readonly text: string;
  readonly mark: Mark | null;
  readonly revision: number;
  /** What the server has, as far as it is known here. */
  readonly value: Answer | null;
  readonly theirs: Answer | null;
  readonly problems: readonly AnswerProblem[];
}

export interface Grid {
  readonly cellOf: (row: GridRow) => Cell;
  readonly type: (row: GridRow, text: string) => void;
  /** What was typed goes: on leaving the cell, by Enter. */
  readonly leave: (row: GridRow) => void;
  /** Fills from this row on downwards, of the rows that are shown. */
  readonly paste: (row: GridRow, text: string, shown: readonly GridRow[]) => void;
  readonly again: (row: GridRow) => void;
  readonly pasted: (Pick<Placed<GridRow>, 'beyond' | 'unnamed'> & { readonly count: number }) | null;
  readonly tally: Tally;
}

/** How it went over all rows: most of them are out of sight. */
export interface Tally {
  readonly waiting: number;
  readonly saved: number;
  /** Not kept, or kept with something wrong in it. */
  readonly toMend: readonly number[];
}

interface GridInput {
  readonly waveId: number;
  readonly field: CellField;
  readonly rows: readonly GridRow[];
}

const PAUSE = 400;

/** Cells of one question: typed, sent together when the typing rests, and each told how it went. */
export function useGrid({ waveId, field, rows }: GridInput): Grid {
  const [cells, setCells] = useState<ReadonlyMap<number, Cell>>(new Map());
  const [pasted, setPasted] = useState<Grid['pasted']>(null);
  const [draftKey] = useState(newKey);
  const cellOf = (row: GridRow): Cell => cells.get(row.unitId) ?? untouched(field, row);
  const put = (changed: readonly (readonly [GridRow, Partial<Cell>])[]): void => {
    setCells((known) => {
      const next = new Map(known);
      for (const [row, part] of changed)
        next.set(row.unitId, { ...(known.get(row.unitId) ?? untouched(field, row)), ...part });
      return next;
    });
  };
  const { mutate, isPending } = useSend({ waveId, field, draftKey, cellOf, put });
  const waiting = rows.filter((row) => cells.get(row.unitId)?.mark === 'waiting');
  const send = useEffectEvent(() => {
    if (waiting.length > 0) mutate(waiting);
  });
  useEffect(() => {
    if (isPending) return undefined;
    const timer = setTimeout(send, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [cells, isPending]);
  const change = (row: GridRow): void => {
    const cell = cellOf(row);
    if (!sameAnswer(answerEntered(field, cell.text), cell.value)) put([[row, { mark: 'waiting' }]]);
  };
  return {
    ...{ cellOf, pasted, leave: change, tally: tallyOf(cells) },
    type: (row, text) => {
      put([[row, { text, mark: null, problems: [] }]]);
    },
    paste: (row, text, shown) => {
      const open = shown.filter(({ mayFill, isAsked }) => mayFill && isAsked);
      const { filled, beyond, unnamed } = placePasted(text, open, open.indexOf(row));
      put(filled.map(([one, value]) => [one, { text: value, mark: 'waiting' }] as const));
      setPasted({ count: filled.length, beyond, unnamed });
    },
    again: (row) => {
      put([[row, { mark: 'waiting' }]]);
    },
  };
}

interface SendInput extends Pick<GridInput, 'waveId' | 'field'> {
  readonly draftKey: string;
  readonly cellOf: Grid['cellOf'];
  readonly put: (changed: readonly (readonly [GridRow, Partial<Cell>])[]) => void;
}

function useSend(
  input: SendInput,
): Pick<UseMutationResult<unknown, Error, readonly GridRow[]>, 'mutate' | 'isPending'> {
  const { waveId, field, draftKey, cellOf, put } = input;
  return useMutation({
    mutationFn: async (sent: readonly GridRow[]) => {
      const wished = sent.map((row) => {
        const { text, revision } = cellOf(row);
        return { unitId: row.unitId, revision, value: answerEntered(field, text) };
      });
      const { cells } = await campaignsClient.command('saveGrid', {
        ...{ waveId, draftKey, code: field.code, cells: wished },
      });
      const byUnit = new Map(cells.map((cell) => [cell.unitId, cell]));
      return sent.flatMap((row, index) => {
        const cell = byUnit.get(row.unitId);
        return cell === undefined ? [] : [{ row, outcome: { ...cell, value: wished[index]?.value } }];
      });
    },
    onSuccess: (answered) => {
      put(answered.map(({ row, outcome }) => [row, outcomeOf(outcome, cellOf(row))]));
    },
    onError: (_, sent) => {
      put(sent.map((row) => [row, { mark: 'failed' }]));
    },
  });
}

function tallyOf(cells: ReadonlyMap<number, Cell>): Tally {
  const touched = [...cells].filter(([, { mark }]) => mark !== null);
  const isKept = (mark: Mark | null): boolean => mark === 'saved' || mark === 'same';
  const waiting = touched.filter(([, { mark }]) => mark === 'waiting').length;
  const saved = touched.filter(([, { mark }]) => isKept(mark)).length;
  const toMend = touched.filter(([, { mark }]) => mark !== 'waiting' && !isKept(mark)).map(([unitId]) => unitId);
  return { waiting, saved, toMend };
}

function untouched(field: CellField, { value, revision, problems }: GridRow): Cell {
  return { text: cellText(field, value), mark: null, revision, value, theirs: null, problems };
}

interface Outcome {
  readonly outcome: 'saved' | 'same' | 'conflict' | 'locked' | 'not_yours' | 'not_found';
  readonly revision: number;
  readonly value: Answer | null | undefined;
  readonly theirs: Answer | null;
  readonly problems: readonly AnswerProblem[];
}

function outcomeOf({ outcome, revision, value, theirs, problems }: Outcome, { mark }: Cell): Partial<Cell> {
  const isKept = outcome === 'saved' || outcome === 'same';
  // What was typed over while it was on its way goes with the next.
  const isStill = mark === 'waiting';
  return {
    ...{ revision, theirs, problems, value: isKept ? (value ?? null) : theirs },
    ...(isStill && { mark: isKept && problems.some(({ severity }) => severity !== 'missing') ? 'wrong' : outcome }),
  };
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
