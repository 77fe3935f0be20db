import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { AmendSection } from './amend-section.tsx';
import { useEditions } from './api.ts';
import { ChangeTables } from './change-tables.tsx';
import { EditionBar, inHand } from './edition-bar.tsx';
import { EditionsTable } from './editions-table.tsx';
import { FederalSection } from './federal-section.tsx';
import { editionsWords } from './words.ts';

const route = getRouteApi('/lists/$year/editions');

/** The history of a year's list as the region answers for it: editions, decisions, the federal list. */
export function EditionsPage(): ReactElement {
  const year = Number(route.useParams().year);
  const words = useWords(editionsWords).page;
  const query = useEditions(year);
  return (
    <Loaded query={query}>
      {({ editions, work }) => {
        const edition = inHand(editions);
        const mayAmend = work?.steps.some(({ verb }) => verb === 'amend') === true;
        return (
          <Page
            title={words.title(year, editions.length)}
            lead={words.lead}
            above={
              <p className="crumb">
                <Link to="/lists/$year" params={{ year: String(year) }}>
                  ← {words.back(year)}
                </Link>
              </p>
            }
          >
            <EditionBar year={year} isHistory />
            {editions.length === 0 ? null : <EditionsTable editions={editions} />}
            <ChangeTables editions={editions} />
            {work !== null && mayAmend && edition !== null ? <AmendSection edition={edition} work={work} /> : null}
            {work === null ? null : <FederalSection year={year} />}
          </Page>
        );
      }}
    </Loaded>
  );
}
