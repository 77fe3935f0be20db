import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { schoolQuery, type SchoolShown } from '../api.ts';
import { saidTerm } from '../common/term.ts';
import { commonWords } from '../common/words.ts';
import { Identifiers } from './identifiers.tsx';
import { Versions } from './versions.tsx';
import { editWords } from './words.ts';

const route = getRouteApi('/schools/$schoolId/edit');

/** What the registry says of a school over all its time; who may, changes it here. */
export function EditPage(): ReactElement {
  const { schoolId } = route.useParams();
  const query = useQuery(schoolQuery(Number(schoolId)));
  return <Loaded query={query}>{(school) => <Edit school={school} />}</Loaded>;
}

function Edit({ school }: { readonly school: SchoolShown }): ReactElement {
  const words = useWords(editWords);
  const params = { schoolId: String(school.schoolId) };
  const back = (
    <p className="crumb">
      <Link to="/schools/$schoolId" params={params}>
        ← {words.passport}
      </Link>
    </p>
  );
  return (
    <Page title={words.title(school.versions.at(-1)?.name ?? school.code)} above={back} lead={words.versionsLead}>
      <Versions school={school} />
      <Identifiers school={school} />
      <Lineage school={school} />
      <Groupings school={school} />
      {school.otherNames.length === 0 ? null : (
        <section className="section" aria-labelledby="names">
          <h2 id="names">{words.otherNames}</h2>
          <ul>
            {school.otherNames.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Lineage({ school }: { readonly school: SchoolShown }): ReactElement {
  const words = useWords(editWords);
  const { elsewhere } = useWords(commonWords);
  const formats = useFormats();
  const mayChange = useMay('registry.reorganise');
  return (
    <section className="section" aria-labelledby="lineage">
      <h2 id="lineage">{words.lineage}</h2>
      {school.lineage.length === 0 ? <p>{words.noLineage}</p> : null}
      <ul>
        {school.lineage.map(({ lineageId, kind, from, to, happenedOn }) => (
          <li key={lineageId}>
            {formats.date(happenedOn)}: {words.steps[kind](from.name ?? elsewhere, to?.name ?? elsewhere)}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Link to="/schools/reorganise" search={{ school: school.schoolId }}>
          {words.newStep}
        </Link>
      ) : null}
    </section>
  );
}

function Groupings({ school }: { readonly school: SchoolShown }): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const formats = useFormats();
  return (
    <section className="section" aria-labelledby="groupings">
      <h2 id="groupings">{words.groupings}</h2>
      {school.groupings.length === 0 ? <p>{words.noGroupings}</p> : null}
      <ul>
        {school.groupings.map((one) => (
          <li key={`${one.grouping} ${one.validFrom}`}>
            {one.grouping}: {saidTerm(one, common, formats)}
          </li>
        ))}
      </ul>
      <Link to="/schools/groupings">{words.toGroupings}</Link>
    </section>
  );
}
