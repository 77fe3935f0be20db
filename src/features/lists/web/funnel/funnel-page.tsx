import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { formatPercent } from '#kernel/share.ts';
import { ChartDrawing } from '#ui/chart-drawing.tsx';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Refusal } from '#ui/client.ts';
import { useLanguage, useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { listsClient } from '../api.ts';
import { type Funnel, type FunnelSchool, useFunnel } from './api.ts';
import { ClusterYears } from './cluster-years.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { ListSections } from './sections.tsx';
import { funnelWords } from './words.ts';
import '../lists.css';

const route = getRouteApi('/lists/$year/compare');

export function FunnelPage(): ReactElement {
  const year = Number(route.useParams().year);
  const { language } = useLanguage();
  const words = useWords(funnelWords);
  const query = useFunnel(year, language);
  const { data, error } = query;
  if (data !== undefined) return <Shown funnel={data} />;
  if (!query.isError) return <Skeleton />;
  if (error instanceof Refusal && error.status === 404)
    return (
      <Page title={words.none} lead={words.noneLead(year)} above={<ListSections year={year} current="compare" />} />
    );
  return <FailurePage error={error} onRetry={() => void query.refetch()} />;
}

function Shown({ funnel }: { readonly funnel: Funnel }): ReactElement {
  const words = useWords(funnelWords);
  const { year, resultsYear, schools } = funnel;
  const above = schools.filter(({ verdict }) => verdict.startsWith('above')).length;
  const [first] = schools;
  const isOne = schools.length === 1 && first !== undefined;
  const title = isOne ? words.titleOwn(first.schoolName, words.verdicts[first.verdict]) : words.title(above, year);
  return (
    <Page title={title} lead={words.lead(resultsYear)} above={<ListSections year={year} current="compare" />}>
      <FunnelChart funnel={funnel} />
      <ClusterYears />
    </Page>
  );
}

function FunnelChart({ funnel }: { readonly funnel: Funnel }): ReactElement {
  const words = useWords(funnelWords);
  const formats = useFormats();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { year, region, svg, schools, unnamed } = funnel;
  const share = formatPercent(region.low, region.participants);
  if (share === null) return <ChartFrame title={words.chart} picture={null} table={null} nothing={words.noResults} />;
  const saidOf = (school: FunnelSchool): string => {
    const { schoolName, municipality, low, participants, verdict } = school;
    const own = formats.share(low, participants) ?? '';
    return words.point(`${schoolName}, ${municipality}`, own, formats.count(participants), words.verdicts[verdict]);
  };
  const marks = schools
    .toSorted((a, b) => a.participants - b.participants || a.low - b.low)
    .map((school) => ({
      mark: school.mark,
      label: saidOf(school),
      onOpen: () => {
        const params = { year: String(year), schoolId: String(school.schoolId) };
        void navigate({ to: '/lists/$year/why/$schoolId', params });
      },
    }));
  const alt = words.alt(schools.length + unnamed, formats.decimal(share));
  const href = (format: 'svg' | 'png'): string => listsClient.href('funnelPicture', { year, language, format });
  return (
    <ChartFrame
      title={words.chart}
      picture={<ChartDrawing svg={svg} alt={alt} marks={marks} />}
      table={<FunnelTable funnel={funnel} />}
      files={{ png: href('png'), svg: href('svg') }}
      note={<Note funnel={funnel} />}
    />
  );
}

function Note({ funnel }: { readonly funnel: Funnel }): ReactElement {
  const { note } = useWords(funnelWords);
  const { smallN, unnamed, hidden, withoutResults } = funnel;
  const sentences = [
    note.band(smallN),
    note.limits,
    note.clusters,
    unnamed > 0 ? note.unnamed(unnamed) : null,
    hidden > 0 ? note.hidden(hidden) : null,
    withoutResults > 0 ? note.without(withoutResults) : null,
  ];
  return <p>{sentences.filter((one) => one !== null).join(' ')}</p>;
}
