import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type Respondents, respondents } from '../../domain/respondents.ts';
import { type ResultsShown, surveysClient } from '../api.ts';
import type { SurveyWords } from '../ru.ts';
import { StandingMark } from '../standing-mark.tsx';
import { standingOf } from '../standing.ts';
import { surveyWords } from '../words.ts';

type Row = ResultsShown['places'][number];

/** What lies in the place, each opens its own answers. */
export function PlaceTable({ shown }: { readonly shown: ResultsShown }): ReactElement | null {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const mayExport = useMay('surveys.export');
  const { wave, place, places } = shown;
  const { waveId } = wave;
  const columns = useMemo(
    () => columnsOf({ waveId, kind: place.kind }, places, words, formats),
    [waveId, place.kind, places, words, formats],
  );
  if (places.length === 0 || place.kind === 'school') return null;
  return (
    <DataTable
      label={words.results.places[place.kind]}
      heading={words.results.places[place.kind]}
      columns={columns}
      rows={places}
      rowKey={({ kind, unitId, municipalityId }) => `${kind} ${String(unitId ?? municipalityId)}`}
      said={words.results.saidPlaces(place.kind, places.length)}
      {...(mayExport && { fileHref: (format) => surveysClient.href('export', { waveId, format }) })}
    />
  );
}

interface Where {
  readonly waveId: number;
  readonly kind: Row['kind'];
}

function columnsOf(where: Where, places: readonly Row[], words: SurveyWords, formats: Formats): readonly Column<Row>[] {
  const asked = respondents.filter((one) => places.some(({ groups }) => groups.some((it) => it.respondents === one)));
  return [
    {
      ...{ id: 'place', heading: words.results.place[where.kind === 'region' ? 'region' : 'municipality'] },
      cell: (row) => <PlaceLink waveId={where.waveId} place={row} />,
      sortBy: ({ name }) => name,
    },
    ...asked.map((group): Column<Row> => ({
      ...{ id: group, heading: words.groups[group] },
      cell: (row) => <Standing row={row} group={group} words={words} formats={formats} />,
      sortBy: ({ groups }) => groups.find(({ respondents: one }) => one === group)?.answered ?? null,
    })),
  ];
}

function PlaceLink({ waveId, place }: { readonly waveId: number; readonly place: Row }): ReactElement {
  const params = { waveId: String(waveId) };
  return place.unitId === null ? (
    <Link to="/surveys/$waveId/results" params={params} search={{ municipality: place.municipalityId ?? undefined }}>
      {place.name}
    </Link>
  ) : (
    <Link to="/surveys/$waveId/$unitId" params={{ ...params, unitId: String(place.unitId) }}>
      {place.name}
    </Link>
  );
}

interface StandingProps {
  readonly row: Row;
  readonly group: Respondents;
  readonly words: SurveyWords;
  readonly formats: Formats;
}

function Standing({ row, group, words, formats }: StandingProps): ReactElement {
  const counts = row.groups.find(({ respondents: one }) => one === group);
  if (counts === undefined) return <>{words.results.notInvited}</>;
  return (
    <>
      <span className="number">{words.answeredOf(formats.count(counts.answered), formats.count(counts.invited))}</span>{' '}
      <StandingMark standing={standingOf(counts)} />
    </>
  );
}
