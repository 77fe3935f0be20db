import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useId, useState } from 'react';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { type Method, useMethod, type Version } from './api.ts';
import { describeChanges } from './describe.ts';
import { VersionCard } from './version-card.tsx';
import { nameOf, useMethodologyWords } from './words.ts';
import './methodology.css';

const route = getRouteApi('/methodology/$name');

/** One method: its years, its versions, and what differs between any two of them. */
export function MethodPage(): ReactElement {
  const { name } = route.useParams();
  const query = useMethod(name);
  return <Loaded query={query}>{(method) => <Shown method={method} />}</Loaded>;
}

function Shown({ method }: { readonly method: Method }): ReactElement {
  const words = useMethodologyWords();
  const { name, versions, spans, listYear } = method;
  const now =
    spans.find(({ from, to }) => (from ?? 0) <= listYear && (to ?? Infinity) >= listYear)?.versions[0] ?? null;
  const above = (
    <p className="crumb">
      <Link to="/methodology">← {words.page.back}</Link>
    </p>
  );
  return (
    <Page title={words.page.title(nameOf(words, name), now)} above={above}>
      <section className="section" aria-labelledby="validity">
        <h2 id="validity">{words.page.validity}</h2>
        <ul>
          {spans.map((span) => (
            <li key={String(span.from)}>{words.span(span.from, span.to, span.versions)}</li>
          ))}
        </ul>
      </section>
      {versions.length < 2 ? null : <Compare versions={versions} />}
      {versions.toReversed().map((version) => (
        <VersionCard key={version.methodologyId} name={name} version={version} versions={versions} />
      ))}
    </Page>
  );
}

/** Differences in words, of the newest two unless asked. */
function Compare({ versions }: { readonly versions: readonly Version[] }): ReactElement {
  const words = useMethodologyWords();
  const [before, setBefore] = useState(versions.at(-2)?.methodologyId);
  const [after, setAfter] = useState(versions.at(-1)?.methodologyId);
  const find = (id: number | undefined): Version | undefined =>
    versions.find(({ methodologyId }) => methodologyId === id);
  const [one, other] = [find(before), find(after)];
  const lines =
    one === undefined || other === undefined ? [] : describeChanges(words, one.parameters, other.parameters);
  return (
    <section className="section" aria-labelledby="compare">
      <h2 id="compare">{words.page.compare}</h2>
      <div className="actions">
        <Choice label={words.page.compareFrom} versions={versions} value={before} onChange={setBefore} />
        <Choice label={words.page.compareTo} versions={versions} value={after} onChange={setAfter} />
      </div>
      {lines.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ul aria-live="polite">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: number | undefined;
  readonly onChange: (methodologyId: number) => void;
}

function Choice({ label, versions, value, onChange }: ChoiceProps): ReactElement {
  const words = useMethodologyWords();
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          onChange(Number(target.value));
        }}
      >
        {versions.map(({ methodologyId, version, isPreset, standing }) => (
          <option key={methodologyId} value={methodologyId}>
            {`${words.page.version(version)}, ${isPreset ? words.preset : words.standings[standing]}`}
          </option>
        ))}
      </select>
    </div>
  );
}
