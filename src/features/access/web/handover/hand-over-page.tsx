import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { type HandoverPreview, usePreview } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { handoverWords, usePassed } from './words.ts';
import '../access.css';
import './handover.css';

const route = getRouteApi('/people/$personId/hand-over/$assignmentId');

/** First what would pass, then to whom. */
export function HandOverPage(): ReactElement {
  const { assignmentId } = route.useParams();
  const query = usePreview(Number(assignmentId));
  return <Loaded query={query}>{(preview) => <Preview preview={preview} />}</Loaded>;
}

function Preview({ preview }: { readonly preview: HandoverPreview }): ReactElement {
  const words = useWords(handoverWords).act;
  const names = useWords(accessWords);
  const { from, assignment } = preview;
  const name = `${names.roles[assignment.role]}, ${assignment.territory ?? names.wholeRegion}`;
  const above = (
    <p className="crumb">
      <Link to="/people/$personId" params={{ personId: String(from.personId) }}>
        ← {words.back(from.name)}
      </Link>
    </p>
  );
  return (
    <Page title={words.title(name)} lead={words.lead(from.name)} above={above}>
      <Passes preview={preview} />
      <HandOverForm preview={preview} />
    </Page>
  );
}

function Passes({ preview: { passed, openItems } }: { readonly preview: HandoverPreview }): ReactElement {
  const { act: words, kinds } = useWords(handoverWords);
  const said = usePassed()(passed);
  return (
    <section className="section card passes" aria-labelledby="passes">
      <h2 id="passes">{words.passes}</h2>
      {said.length === 0 ? (
        <p>{words.passesNothing}</p>
      ) : (
        <ul>
          <li>{words.role}</li>
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {openItems.length === 0 ? null : (
        <>
          <p>{words.openItems}</p>
          <ul>
            {openItems.map(({ itemId, kind, text, school }) => (
              <li key={itemId}>
                {kinds[kind]}: {text}
                {school === null ? null : <span className="small"> · {school}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
