import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import type { WaveRow } from '../../contract.ts';
import { useBoard } from '../api.ts';
import type { BoardFilter } from '../board/search.ts';
import { sheetWords } from './words.ts';

interface UnitStepsProps {
  readonly wave: WaveRow;
  readonly unitId: number;
  readonly filter: BoardFilter;
}

/** As many as the board shows at once, so that both read one page. */
const ROWS = 500;

/** Back to the board, and to the neighbours of the unit in its filter, by links and by J and K. */
export function UnitSteps(props: UnitStepsProps): ReactElement {
  const words = useWords(sheetWords);
  const mayFollow = useMay('campaigns.contacts');
  const waveId = String(props.wave.waveId);
  return (
    <nav className="crumb unit-steps" aria-label={words.crumb}>
      {mayFollow ? (
        <Link to="/monitoring/$waveId" params={{ waveId }} search={props.filter}>
          ← {words.board}
        </Link>
      ) : (
        <Link to="/monitoring">← {words.forms}</Link>
      )}
      {mayFollow ? <Neighbours {...props} /> : null}
    </nav>
  );
}

function Neighbours({ wave, unitId, filter }: UnitStepsProps): ReactElement | null {
  const words = useWords(sheetWords);
  const navigate = useNavigate();
  const waveId = String(wave.waveId);
  const rows = useBoard(wave.waveId, filter, ROWS).data?.rows ?? [];
  const index = rows.findIndex((row) => row.unitId === unitId);
  const previous = index > 0 ? rows[index - 1]?.unitId : undefined;
  const next = index >= 0 ? rows[index + 1]?.unitId : rows[0]?.unitId;
  useEffect(() => {
    const leaf = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const to = event.code === 'KeyJ' ? next : event.code === 'KeyK' ? previous : undefined;
      if (to === undefined) return;
      event.preventDefault();
      void navigate({ to: '/monitoring/$waveId/$unitId', params: { waveId, unitId: String(to) }, search: filter });
    };
    window.addEventListener('keydown', leaf);
    return () => {
      window.removeEventListener('keydown', leaf);
    };
  }, [navigate, next, previous, filter, waveId]);
  const step = (to: number | undefined, word: string, key: string): ReactElement | null =>
    to === undefined ? null : (
      <Link
        to="/monitoring/$waveId/$unitId"
        params={{ waveId, unitId: String(to) }}
        search={filter}
        aria-keyshortcuts={key}
        title={words.keys}
      >
        {word}
      </Link>
    );
  return (
    <>
      {step(previous, words.previous, 'K')}
      {step(next, words.next, 'J')}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([readonly]), textarea, select, dialog') !== null;
}
