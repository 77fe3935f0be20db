import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { type Formats } from '#ui/format.ts';
import { useFormats } from '#ui/use-formats.ts';
import type { WaveRow } from '../../contract.ts';
import { useOverview, type WavesShown, wavesQuery } from '../api.ts';
import type { CampaignWords } from '../ru.ts';
import { campaignsWords } from '../words.ts';
import { listMine, type MyForm } from './mine.ts';
import { MyForms } from './my-forms.tsx';

/** Who answers for more than this is no head of a school: a board serves them better than cards. */
const FEW = 5;

/** All waves for who follows them; for who fills in, first what is theirs. */
export function WavesPage(): ReactElement {
  const query = useQuery(wavesQuery);
  const schools = useOverview({ subject: 'school', limit: FEW + 1 });
  const places = useOverview({ subject: 'municipality', limit: FEW + 1 });
  const mayFill = useMay('campaigns.save');
  const few = [schools.data, places.data].filter((shown) => shown !== undefined && shown.total <= FEW);
  const mine = mayFill ? few.flatMap((shown) => (shown === undefined ? [] : listMine(shown))) : [];
  const isReady = schools.isFetched && places.isFetched;
  return <Loaded query={query}>{(shown) => (isReady ? <Waves shown={shown} mine={mine} /> : null)}</Loaded>;
}

interface WavesProps {
  readonly shown: WavesShown;
  readonly mine: readonly MyForm[];
}

function Waves({ shown, mine }: WavesProps): ReactElement {
  const words = useWords(campaignsWords).waves;
  const mayFollow = useMay('campaigns.contacts');
  const mayFill = useMay('campaigns.save');
  const { waves, mayLaunch } = shown;
  const open = waves.filter(({ state }) => state === 'open');
  const isFiller = mayFill && !mayFollow;
  const owed = mine.filter(({ isOwed }) => isOwed);
  const surveys = owed.filter((one) => one.isSurvey);
  const overdue = open.reduce((sum, wave) => sum + lateOf(wave), 0);
  const title = isFiller
    ? words.titleMine(owed.length - surveys.length, surveys.length)
    : words.title(open.length, overdue);
  const launch = mayLaunch ? (
    <Link className="btn" to="/monitoring/new">
      {words.launch}
    </Link>
  ) : undefined;
  return (
    <Page title={title} lead={isFiller ? words.leadMine : words.lead}>
      {waves.length === 0 ? (
        <EmptyState title={words.empty} action={launch}>
          <p>{isFiller ? words.emptyMine : words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {isFiller ? null : (
            <div className="actions no-print">
              {launch}
              <Link to="/monitoring/overview">{words.overview}</Link>
            </div>
          )}
          <MyForms mine={mine} />
          {isFiller ? null : <WaveTable waves={waves} hasHeading={mine.length > 0} />}
        </>
      )}
    </Page>
  );
}

interface WaveTableProps {
  readonly waves: readonly WaveRow[];
  readonly hasHeading: boolean;
}

function WaveTable({ waves, hasHeading }: WaveTableProps): ReactElement {
  const words = useWords(campaignsWords);
  const formats = useFormats();
  const columns = useMemo(() => columnsOf(words, formats), [words, formats]);
  return (
    <DataTable
      label={words.waves.table}
      {...(hasHeading && { heading: words.waves.all })}
      columns={columns}
      rows={waves}
      rowKey={({ waveId }) => waveId}
      said={words.waves.said(waves.length)}
    />
  );
}

/** Nobody owes an answer to an anonymous survey. */
function lateOf(wave: WaveRow): number {
  return isSurvey(wave) ? 0 : wave.overdue;
}

function isSurvey({ answeredBy }: WaveRow): boolean {
  return answeredBy === 'anyone';
}

function columnsOf(words: CampaignWords, formats: Formats): readonly Column<WaveRow>[] {
  const say = words.waves;
  const asked = ({ units, counts }: WaveRow): number => units - counts.excused;
  const given = ({ counts }: WaveRow): number => counts.submitted + counts.confirmed;
  return [
    { id: 'wave', heading: say.wave, width: 38, cell: (wave) => <Name wave={wave} />, sortBy: ({ title }) => title },
    { id: 'state', heading: say.state, width: 10, cell: ({ state }) => words.waveStates[state] },
    {
      ...{ id: 'due', heading: say.due, width: 18, sortBy: ({ dueOn }: WaveRow) => dueOn },
      cell: ({ dueOn, daysLeft, state }) => (
        <>
          {formats.date(dueOn)}
          {state === 'open' ? <div className="small">{words.left(daysLeft)}</div> : null}
        </>
      ),
    },
    {
      ...{ id: 'given', heading: say.given, width: 14, align: 'end', sortBy: given },
      cell: (wave) =>
        wave.state === 'draft' || isSurvey(wave)
          ? '–'
          : say.givenOf(formats.count(given(wave)), formats.count(asked(wave))),
    },
    {
      ...{ id: 'confirmed', heading: say.confirmed, width: 10, align: 'end' },
      cell: ({ counts, confirmedBy }) => (confirmedBy === null ? '–' : formats.count(counts.confirmed)),
      sortBy: ({ counts }) => counts.confirmed,
    },
    {
      ...{ id: 'late', heading: say.late, width: 10, align: 'end', sortBy: lateOf },
      cell: (wave) => <Late wave={wave} />,
    },
  ];
}

function Name({ wave }: { readonly wave: WaveRow }): ReactElement {
  const words = useWords(campaignsWords);
  const { waveId, title, minutes, subject, units, state } = wave;
  const said = state === 'draft' ? [] : [words.units(subject, units)];
  return (
    <>
      {state === 'draft' ? (
        <Link to="/monitoring/new" search={{ wave: waveId }}>
          {title}
        </Link>
      ) : (
        <Link to={isSurvey(wave) ? '/surveys/$waveId' : '/monitoring/$waveId'} params={{ waveId: String(waveId) }}>
          {title}
        </Link>
      )}
      <div className="small">
        {[...said, words.waves.minutes(minutes), ...(isSurvey(wave) ? [words.waves.survey] : [])].join(', ')}
      </div>
    </>
  );
}

/** The number opens who they are. */
function Late({ wave }: { readonly wave: WaveRow }): ReactElement {
  const formats = useFormats();
  if (isSurvey(wave)) return <>–</>;
  if (wave.overdue === 0) return <>0</>;
  return (
    <Link
      className="answer-late"
      to="/monitoring/$waveId"
      params={{ waveId: String(wave.waveId) }}
      search={{ overdue: true }}
    >
      {formats.count(wave.overdue)}
    </Link>
  );
}
