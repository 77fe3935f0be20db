import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Respondents } from '../../domain/respondents.ts';
import { type ResultsShown, useResults } from '../api.ts';
import { Above, useTerm } from '../frame.tsx';
import { GroupResults } from '../results/group-results.tsx';
import type { SurveyWords } from '../ru.ts';
import { StandingMark } from '../standing-mark.tsx';
import { standingOf } from '../standing.ts';
import { surveyWords } from '../words.ts';
import { Invite } from './invite.tsx';

const route = getRouteApi('/surveys/$waveId/$unitId');

/** A survey in one school: how many answered, slips to hand out, and what was answered once it is over. */
export function SchoolPage(): ReactElement {
  const params = route.useParams();
  const { group } = route.useSearch();
  const [waveId, unitId] = [Number(params.waveId), Number(params.unitId)];
  const query = useResults({ waveId, unitId });
  return (
    <Loaded query={query}>{(shown) => <School key={unitId} shown={shown} unitId={unitId} group={group} />}</Loaded>
  );
}

interface SchoolProps {
  readonly shown: ResultsShown;
  readonly unitId: number;
  readonly group: Respondents | undefined;
}

function School({ shown, unitId, group }: SchoolProps): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const term = useTerm(shown.wave);
  const mayInvite = useMay('surveys.invite');
  const { wave, place, groups, above } = shown;
  return (
    <Page
      title={titleOf(shown, words, formats)}
      lead={`${place.name}. ${term}`}
      above={<Above wave={wave} tab={null} isAlone={above.length === 0} />}
    >
      {groups.length === 0 ? null : <Counts groups={groups} />}
      {mayInvite && wave.state === 'open' ? <Invite waveId={wave.waveId} unitId={unitId} groups={groups} /> : null}
      {groups.length === 0 ? null : (
        <GroupResults
          groups={groups}
          chosen={group}
          link={(tab, said, mark) => (
            <Link
              to="/surveys/$waveId/$unitId"
              params={{ waveId: String(wave.waveId), unitId: String(unitId) }}
              search={{ group: tab }}
              {...mark}
            >
              {said}
            </Link>
          )}
        />
      )}
    </Page>
  );
}

function titleOf({ wave, groups }: ResultsShown, words: SurveyWords, formats: Formats): string {
  const answered = groups.reduce((sum, one) => sum + one.answered, 0);
  const invited = groups.reduce((sum, one) => sum + one.invited, 0);
  if (invited === 0) return wave.state === 'open' ? words.school.titleNone : words.school.titleClosedNone;
  return words.responses.title(answered, formats.count(answered), formats.count(invited));
}

type Group = ResultsShown['groups'][number];

function Counts({ groups }: Pick<ResultsShown, 'groups'>): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const say = words.responses;
  const number = (id: 'invited' | 'answered' | 'needed'): Column<Group> => ({
    ...{ id, heading: say[id], align: 'end', cell: (group) => formats.count(group[id]) },
  });
  const columns: readonly Column<Group>[] = [
    { id: 'group', heading: say.group, cell: ({ respondents }) => words.groups[respondents] },
    ...[number('invited'), number('answered'), number('needed')],
    { id: 'standing', heading: say.standing, cell: (group) => <StandingMark standing={standingOf(group)} /> },
  ];
  return (
    <DataTable
      isBare
      label={words.school.counts}
      heading={words.school.counts}
      columns={columns}
      rows={groups}
      rowKey={({ respondents }) => respondents}
    />
  );
}
