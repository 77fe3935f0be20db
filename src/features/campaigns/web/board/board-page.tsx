import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Formats } from '#ui/format.ts';
import { useFormats } from '#ui/use-formats.ts';
import type { WaveRow } from '../../contract.ts';
import { type BoardShown, useBoard, useWave } from '../api.ts';
import type { CampaignWords } from '../ru.ts';
import { campaignsWords } from '../words.ts';
import { WaveActions } from '../waves/wave-actions.tsx';
import { BoardConditions } from './board-conditions.tsx';
import { BoardTable } from './board-table.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { CallPanel, type Called } from './call-panel.tsx';
import { type BoardSearch, unitsOf } from './search.ts';

/** A municipality is shown whole at once, a region on a press. */
const FEW_ROWS = 500;
const ALL_ROWS = 2000;

const route = getRouteApi('/monitoring/$waveId');

/** One wave over all units of the reader's territory. */
export function BoardPage(): ReactElement {
  const waveId = Number(route.useParams().waveId);
  const search = route.useSearch();
  const [limit, setLimit] = useState(FEW_ROWS);
  const query = useBoard(waveId, unitsOf(search), limit);
  const onMore = (): void => {
    setLimit(ALL_ROWS);
  };
  return (
    <Loaded query={query}>
      {(shown) => <Board shown={shown} search={search} onMore={limit === FEW_ROWS ? onMore : undefined} />}
    </Loaded>
  );
}

interface BoardProps {
  readonly shown: BoardShown;
  readonly search: BoardSearch;
  readonly onMore: (() => void) | undefined;
}

function Board({ shown, search, onMore }: BoardProps): ReactElement {
  const all = useWords(campaignsWords);
  const formats = useFormats();
  const { wave } = shown;
  if (wave.state === 'draft') return <DraftBoard wave={wave} />;
  if (wave.answeredBy === 'anyone')
    return <Navigate to="/surveys/$waveId" params={{ waveId: String(wave.waveId) }} replace />;
  return (
    <Page title={titleOf(wave, all, formats)} lead={<Facts wave={wave} />} above={<Crumb wave={wave} />}>
      <WaveLine wave={wave} />
      <Units shown={shown} search={search} onMore={onMore} />
    </Page>
  );
}

/** «Сдали 812 из 1 100 школ, опаздывают 34». */
export function titleOf(wave: WaveRow, { board }: Pick<CampaignWords, 'board'>, formats: Formats): string {
  const count = (value: number): string => formats.count(value);
  const { counts, subject, units, overdue } = wave;
  const title = board.title(subject, counts.submitted + counts.confirmed, units - counts.excused, count);
  return overdue === 0 ? title : `${title}${board.late(count(overdue))}`;
}

function Crumb({ wave }: { readonly wave: WaveRow }): ReactElement {
  const words = useWords(campaignsWords);
  return (
    <p className="crumb">
      <Link to="/monitoring">← {words.board.back}</Link> · {wave.title}
    </p>
  );
}

function Facts({ wave }: { readonly wave: WaveRow }): ReactElement {
  const all = useWords(campaignsWords);
  const words = all.board;
  const formats = useFormats();
  const { dueOn, graceDays, graceUntil, daysLeft, state, answeredBy, confirmedBy, minutes, sourceDocument, closedAt } =
    wave;
  const due = state === 'open' ? `${formats.date(dueOn)}, ${all.left(daysLeft)}` : formats.date(dueOn);
  const said = [
    ...(closedAt === null ? [] : [words.closed(formats.date(closedAt))]),
    words.lead(due),
    ...(graceDays > 0 ? [words.grace(formats.date(graceUntil))] : []),
    words.by(all.answerers[answeredBy]),
    ...(confirmedBy === null ? [] : [words.confirms(all.confirmers[confirmedBy])]),
    words.minutes(all.waves.minutes(minutes)),
    ...(sourceDocument === null ? [] : [words.document(sourceDocument)]),
  ];
  return <>{said.join(' ')}</>;
}

/** What who launches may do with the whole wave. */
function WaveLine({ wave }: { readonly wave: WaveRow }): ReactElement | null {
  const words = useWords(campaignsWords).board;
  const mayGrid = useMay('campaigns.saveGrid');
  const { data } = useWave(wave.waveId);
  return (
    <div className="actions no-print">
      <Link to="/monitoring/$waveId/result" params={{ waveId: String(wave.waveId) }} search={{}}>
        {words.result}
      </Link>
      {mayGrid ? (
        <Link to="/monitoring/$waveId/grid" params={{ waveId: String(wave.waveId) }}>
          {words.grid}
        </Link>
      ) : null}
      {data === undefined ? null : <WaveActions wave={wave} may={data.may} />}
    </div>
  );
}

function Units({ shown, search, onMore }: BoardProps): ReactElement {
  const words = useWords(campaignsWords).board;
  const [called, setCalled] = useState<Called | null>(null);
  return (
    <>
      <BoardConditions shown={shown} search={search} />
      <BulkActions shown={shown} filter={unitsOf(search)} />
      <BoardTable shown={shown} search={search} onCall={setCalled} />
      {shown.next === null || onMore === undefined ? null : (
        <div className="actions no-print">
          <Button isQuiet onPress={onMore}>
            {words.more}
          </Button>
        </div>
      )}
      {called === null ? null : (
        <CallPanel
          called={called}
          onClose={() => {
            setCalled(null);
          }}
        />
      )}
    </>
  );
}

function DraftBoard({ wave }: { readonly wave: WaveRow }): ReactElement {
  const words = useWords(campaignsWords);
  return (
    <Page title={words.board.draftTitle} above={<Crumb wave={wave} />}>
      <EmptyState
        title={wave.title}
        action={
          <Link className="btn" to="/monitoring/new" search={{ wave: wave.waveId }}>
            {words.waves.toDraft}
          </Link>
        }
      >
        <p>{words.waves.deleteText}</p>
      </EmptyState>
    </Page>
  );
}
