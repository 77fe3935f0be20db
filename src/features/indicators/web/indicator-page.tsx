import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { ChartDrawing } from '#ui/chart-drawing.tsx';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { formsBehind } from '../domain/reckon.ts';
import { indicatorsClient, useIndicator, type IndicatorShown } from './api.ts';
import { EditorPanel } from './editor-panel.tsx';
import { MunicipalityTable } from './municipality-table.tsx';
import { Parts } from './parts.tsx';
import { useRetire } from './retired.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import { Sums, useOccasionText, useValueText } from './value-text.tsx';
import { indicatorsWords } from './words.ts';

const route = getRouteApi('/indicators/$code');

/** One indicator: the region, its municipalities, and what they are made of. */
export function IndicatorPage(): ReactElement {
  const { code } = route.useParams();
  const { at } = route.useSearch();
  const { language } = useLanguage();
  const { refusals } = useWords(indicatorsWords);
  return (
    <Loaded query={useIndicator({ code, at }, language)} sentences={refusals}>
      {(shown) => <Shown shown={shown} />}
    </Loaded>
  );
}

interface ShownProps {
  readonly shown: IndicatorShown;
}

function Shown({ shown }: ShownProps): ReactElement {
  const words = useWords(indicatorsWords);
  const { definition, value, occasion } = shown;
  const text = useValueText()(definition.unit, value);
  const lead =
    occasion === null ? undefined : (
      <>
        <Sums value={value} />, {words.one.known(value.known, value.units)}.{shown.isFew ? ` ${words.few}.` : ''}
      </>
    );
  return (
    <Page title={words.one.title(definition.title, text)} lead={lead} above={<Above shown={shown} />}>
      <Facts shown={shown} />
      {occasion === null ? (
        <EmptyState title={words.one.none}>
          <p>{words.one.noneText(formsBehind(definition)[0] ?? null)}</p>
        </EmptyState>
      ) : (
        <>
          <Parts shown={shown} />
          <MunicipalityTable shown={shown} />
          <Chart shown={shown} />
        </>
      )}
    </Page>
  );
}

function Above({ shown: { code, occasions, occasion } }: ShownProps): ReactElement {
  const words = useWords(indicatorsWords).one;
  const occasionText = useOccasionText();
  return (
    <>
      <p className="crumb no-print">
        <Link to="/indicators">← {words.back}</Link>
      </p>
      {occasion === null || occasions.length < 2 ? null : (
        <TabNav
          label={words.occasions}
          tabs={occasions.toReversed().map(({ key }) => key)}
          current={occasion.key}
          link={(key, mark) => (
            <Link to="/indicators/$code" params={{ code }} search={{ at: key }} {...mark}>
              {occasions.filter((one) => one.key === key).map(occasionText)}
            </Link>
          )}
        />
      )}
    </>
  );
}

function Facts({ shown }: ShownProps): ReactElement {
  const all = useWords(indicatorsWords);
  const words = all.one;
  const { definition, version, countedBy, standing, occasion, code } = shown;
  const { unit, target, direction, numeratorTitle, denominatorTitle, source } = definition;
  const aim = target === null ? null : all.value(unit, String(target));
  return (
    <section className="card">
      <ul className="plain">
        <li>
          {words.numerator}: {numeratorTitle}. {words.denominator}: {denominatorTitle}.
        </li>
        <li>
          {all.target(aim, all.directions[direction])}
          {standing === 'no_target' ? '' : `: ${all.standings[standing]}`}
        </li>
        <li className="small">
          {words.source}: {source}; {code}, {words.formula(countedBy)}
        </li>
        {countedBy === version || occasion === null ? null : <li>{words.older(countedBy)}</li>}
      </ul>
      <Tools shown={shown} />
    </section>
  );
}

function Tools({ shown }: ShownProps): ReactElement {
  const words = useWords(indicatorsWords).one;
  const { code, occasion } = shown;
  const [open, setOpen] = useState<'sources' | 'editor' | null>(null);
  const [maySource, maySave] = [useMay('indicators.sources'), useMay('indicators.save')];
  const retire = useRetire();
  const navigate = route.useNavigate();
  const button = (text: string, onClick: () => void): ReactElement => (
    <button type="button" className="btn quiet" onClick={onClick}>
      {text}
    </button>
  );
  const opener = (panel: 'sources' | 'editor') => (): void => {
    setOpen(panel);
  };
  const close = (): void => {
    setOpen(null);
  };
  const at = occasion?.key;
  const href = indicatorsClient.href('export', {
    code,
    ...(at !== undefined && { at }),
    format: 'xlsx',
    for: 'everybody',
  });
  return (
    <div className="actions no-print">
      {occasion !== null && maySource ? button(words.sources, opener('sources')) : null}
      {occasion === null ? null : (
        <a href={href} download>
          {words.publish}
        </a>
      )}
      {maySave ? button(words.change, opener('editor')) : null}
      {maySave
        ? button(words.retire, () => {
            retire.mutate({ code, isRetired: true }, { onSuccess: () => void navigate({ to: '/indicators' }) });
          })
        : null}
      {open === 'sources' ? <SourcesPanel code={code} at={at} name={words.region} onClose={close} /> : null}
      {open === 'editor' ? <EditorPanel indicator={shown} onClose={close} /> : null}
    </div>
  );
}

function Chart({ shown: { svg, municipalities, value } }: ShownProps): ReactElement | null {
  const words = useWords(indicatorsWords).one;
  const formats = useFormats();
  if (svg === null || value.text === null) return null;
  const drawn = municipalities.filter((row) => row.value.denominator > 0).length;
  const alt = words.alt(drawn, formats.decimal(value.text));
  return (
    <ChartFrame
      title={words.chart}
      picture={<ChartDrawing svg={svg} alt={alt} />}
      table={<p>{words.tableAbove}</p>}
      note={<p>{words.chartNote}</p>}
    />
  );
}
