import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { formsContract } from '#features/forms/contract.ts';
import { createClient } from '#ui/client.ts';
import { OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { WaveRow } from '../../contract.ts';
import { campaignsClient, useWave } from '../api.ts';
import { type GridSearch, parseUnits } from '../board/search.ts';
import { cellFields, type CellField } from './entry.ts';
import { GridTable } from './grid-table.tsx';
import { gridWords } from './words.ts';
import './grid.css';

const route = getRouteApi('/monitoring/$waveId/grid');
const formsClient = createClient<typeof formsContract>('forms');
const MOST_ROWS = 2000;

/** One question of a wave over all units of the filter, as a column of a sheet. */
export function GridPage(): ReactElement {
  const waveId = Number(route.useParams().waveId);
  const query = useWave(waveId);
  return <Loaded query={query}>{({ wave }) => <Questions wave={wave} />}</Loaded>;
}

function Questions({ wave }: { readonly wave: WaveRow }): ReactElement {
  const { formId, version } = wave;
  const search = route.useSearch();
  const query = useQuery({
    queryKey: ['forms', 'show', formId, version],
    queryFn: ({ signal }) => formsClient.query('show', { formId, version }, signal),
  });
  return (
    <Loaded query={query}>
      {({ definition }) => <Question wave={wave} fields={cellFields(definition)} search={search} />}
    </Loaded>
  );
}

interface QuestionProps {
  readonly wave: WaveRow;
  readonly fields: readonly CellField[];
  readonly search: GridSearch;
}

function Question({ wave, fields, search }: QuestionProps): ReactElement {
  const words = useWords(gridWords);
  const navigate = route.useNavigate();
  const [first] = fields;
  const field = fields.find(({ code }) => code === search.code) ?? first;
  return (
    <Page
      title={field === undefined ? words.none : words.title(field.label)}
      lead={words.lead}
      above={
        <p className="crumb">
          <Link to="/monitoring/$waveId" params={{ waveId: String(wave.waveId) }} search={parseUnits({ ...search })}>
            ← {words.back}
          </Link>{' '}
          · {wave.title}
        </p>
      }
    >
      {field === undefined ? (
        <Notice>{words.noQuestions}</Notice>
      ) : (
        <>
          <div className="filters filter-bar grid-question">
            <OneOf
              label={words.question}
              any={first?.label ?? words.choose}
              options={fields.slice(1).map(({ code, label }) => ({ value: code, text: label }))}
              chosen={field === first ? undefined : field.code}
              onChange={(code) => {
                void navigate({ search: { ...search, code }, replace: true });
              }}
            />
          </div>
          <Rows key={field.code} wave={wave} field={field} search={search} />
        </>
      )}
    </Page>
  );
}

interface RowsProps extends Pick<QuestionProps, 'wave' | 'search'> {
  readonly field: CellField;
}

/** Read once: what is typed here is the newest, and a row must not move under the hands. */
function Rows({ wave, field, search }: RowsProps): ReactElement {
  const input = { waveId: wave.waveId, ...parseUnits({ ...search }), code: field.code, limit: MOST_ROWS };
  const query = useQuery({
    queryKey: ['campaigns', 'grid', input],
    queryFn: ({ signal }) => campaignsClient.query('grid', input, signal),
    ...{ staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  return (
    <Loaded query={query}>
      {({ rows, total }) => <GridTable waveId={wave.waveId} field={field} rows={rows} total={total} />}
    </Loaded>
  );
}
