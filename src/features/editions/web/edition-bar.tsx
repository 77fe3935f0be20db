import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { EditionShown, EditionWork } from '../contract.ts';
import { useEditions } from './api.ts';
import { MakeButton, Steps } from './steps.tsx';
import { editionsWords } from './words.ts';
import './editions.css';

interface BarProps {
  readonly year: number;
  /** On the page of the history itself. */
  readonly isHistory?: boolean;
}

/** Above a list: which edition it is, what happens with it next, who does it. Nothing where there is nothing to say. */
export function EditionBar({ year, isHistory = false }: BarProps): ReactElement | null {
  const words = useWords(editionsWords).bar;
  const heading = useId();
  const shown = useEditions(year).data;
  if (shown === undefined) return null;
  const edition = inHand(shown.editions);
  const { work } = shown;
  if (edition === null && work?.mayMake !== true) return null;
  return (
    <section className="edition-bar no-print" aria-labelledby={heading}>
      <h2 id={heading} className="unseen">
        {words.heading}
      </h2>
      <div className="edition-facts">
        {edition === null ? <Computed /> : <State edition={edition} work={work} />}
        <Links year={year} work={work} isHistory={isHistory} />
      </div>
      {work === null ? null : edition === null ? <MakeButton year={year} /> : <Steps edition={edition} work={work} />}
    </section>
  );
}

function Links({ year, work, isHistory }: BarProps & { readonly work: EditionWork | null }): ReactElement {
  const words = useWords(editionsWords).bar;
  return (
    <p className="small edition-links">
      {work?.federal == null ? null : <FederalLink year={year} federal={work.federal} />}
      {isHistory === true ? null : (
        <Link to="/lists/$year/editions" params={{ year: String(year) }}>
          {words.all}
        </Link>
      )}
    </p>
  );
}

/** The own edition people go by or work on. */
export function inHand(editions: readonly EditionShown[]): EditionShown | null {
  const own = editions.filter(({ source }) => source === 'own');
  const open = own.find(({ state }) => state === 'draft' || state === 'checked');
  return own.find(({ state }) => state === 'published') ?? open ?? null;
}

function Computed(): ReactElement {
  const words = useWords(editionsWords).bar;
  return (
    <>
      <p className="edition-state">{words.computed}</p>
      <p className="small">{words.computedWhy}</p>
    </>
  );
}

interface StateProps {
  readonly edition: EditionShown;
  readonly work: EditionWork | null;
}

function State({ edition, work }: StateProps): ReactElement {
  const said = useStateWords(edition, work?.sheetsRead ?? 0);
  return (
    <>
      <p className="edition-state">{said.state}</p>
      {said.why === '' ? null : <p className="small">{said.why}</p>}
      <Origin edition={edition} />
      {work?.newer == null ? null : <Newer newer={work.newer} />}
    </>
  );
}

function useStateWords(edition: EditionShown, sheetsRead: number): { readonly state: string; readonly why: string } {
  const words = useWords(editionsWords).bar;
  const formats = useFormats();
  const { state, number, listed, opensOn, publishedAt, checkedAt } = edition;
  if (publishedAt !== null) {
    const why = checkedAt === null ? words.old : words.publishedWhy;
    return { state: words.published(number, formats.date(publishedAt)), why };
  }
  if (state === 'draft') return { state: words.draft(number, listed), why: words.draftWhy };
  if (opensOn === null) return { state: words.checked(number, listed), why: words.checkedWhy };
  return { state: words.shown(number, formats.date(opensOn)), why: words.shownWhy(sheetsRead, listed) };
}

/** Who made, checked and published it, and by which document. */
function Origin({ edition }: { readonly edition: EditionShown }): ReactElement | null {
  const words = useWords(editionsWords).bar;
  const formats = useFormats();
  const { document, createdAt, createdBy, checkedAt, checkedBy, publishedBy, note } = edition;
  const parts = [
    document === null ? null : `${words.document(document.title, document.number, formats.date(document.date))}.`,
    createdBy === null ? null : words.created(formats.date(createdAt), createdBy),
    checkedAt === null || checkedBy === null ? null : words.checkedBy(formats.date(checkedAt), checkedBy),
    publishedBy === null ? null : words.publishedBy(publishedBy),
    note,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <p className="small">{parts.join(' ')}</p>;
}

function Newer({ newer }: { readonly newer: NonNullable<EditionWork['newer']> }): ReactElement {
  const words = useWords(editionsWords).bar;
  const formats = useFormats();
  const { only_first: gone, only_second: added, other_cluster: other } = newer.counts;
  return (
    <Notice kind={added + gone + other === 0 ? 'plain' : 'warning'}>
      {words.newer(formats.date(newer.identifiedAt), added, gone, other)}
    </Notice>
  );
}

interface FederalLinkProps {
  readonly year: number;
  readonly federal: NonNullable<EditionWork['federal']>;
}

function FederalLink({ year, federal }: FederalLinkProps): ReactElement {
  const words = useWords(editionsWords).bar;
  const count = federal.only_first + federal.only_second + federal.other_cluster;
  return (
    <Link to="/lists/$year/editions" params={{ year: String(year) }} hash="federal">
      {words.federal(count)}
    </Link>
  );
}
