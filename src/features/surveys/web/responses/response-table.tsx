import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type ResponsesShown, surveysClient } from '../api.ts';
import type { SurveyWords } from '../ru.ts';
import { StandingMark } from '../standing-mark.tsx';
import { standings } from '../standing.ts';
import { surveyWords } from '../words.ts';
import { type GroupRow, rowsOf } from './rows.ts';
import type { ResponsesSearch } from './search.ts';

const route = getRouteApi('/surveys/$waveId');

interface ResponseTableProps {
  readonly shown: ResponsesShown;
  readonly search: ResponsesSearch;
}

/** School × group: invited, answered, needed, and the word for it. */
export function ResponseTable({ shown, search }: ResponseTableProps): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { wave, total } = shown;
  const rows = useMemo(() => rowsOf(shown.rows, search.standing), [shown.rows, search.standing]);
  const columns = useMemo(() => columnsOf(wave.waveId, words, formats), [wave.waveId, words, formats]);
  const { municipality, q, standing } = search;
  // The file is of the whole survey, so it is offered where the table is.
  const isWhole = useMay('surveys.export') && [municipality, q, standing].every((one) => one === undefined);
  const schools = new Set(rows.map(({ school }) => school.unitId)).size;
  return (
    <DataTable
      label={words.responses.table}
      columns={columns}
      rows={rows}
      rowKey={({ school, counts }) => `${String(school.unitId)} ${counts?.respondents ?? ''}`}
      view={search}
      onView={(view) => {
        void navigate({ search: { ...search, ...view }, replace: true });
      }}
      said={words.responses.said(schools, total)}
      nothing={words.responses.nothing}
      {...(isWhole && { fileHref: (format) => surveysClient.href('export', { waveId: wave.waveId, format }) })}
    />
  );
}

function columnsOf(waveId: number, words: SurveyWords, formats: Formats): readonly Column<GroupRow>[] {
  const say = words.responses;
  const number = (id: 'invited' | 'answered' | 'needed'): Column<GroupRow> => ({
    ...{ id, heading: say[id], width: 12, align: 'end' },
    cell: ({ counts }) => (counts === null ? '–' : formats.count(counts[id])),
    sortBy: ({ counts }) => counts?.[id] ?? null,
  });
  return [
    {
      ...{ id: 'school', heading: say.school, width: 34, sortBy: ({ school }: GroupRow) => school.name },
      cell: ({ school }) => (
        <>
          <Link to="/surveys/$waveId/$unitId" params={{ waveId: String(waveId), unitId: String(school.unitId) }}>
            {school.name}
          </Link>
          <div className="small">{school.municipality}</div>
        </>
      ),
    },
    {
      ...{ id: 'group', heading: say.group, width: 12 },
      cell: ({ counts }) => (counts === null ? '–' : words.groups[counts.respondents]),
      sortBy: ({ counts }) => (counts === null ? null : words.groups[counts.respondents]),
    },
    number('invited'),
    number('answered'),
    number('needed'),
    {
      ...{ id: 'standing', heading: say.standing, width: 18 },
      cell: ({ standing }) => <StandingMark standing={standing} />,
      sortBy: ({ standing }) => standings.indexOf(standing),
    },
  ];
}
