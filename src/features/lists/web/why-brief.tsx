import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Loaded } from '#ui/states.tsx';
import { useWhy } from './api.ts';
import { WhyCluster } from './why-cluster.tsx';
import { WhyNear } from './why-ends.tsx';
import type { SheetOf } from './why-page.tsx';
import { WhyProcedures } from './why-procedures.tsx';
import { WhySteps } from './why-steps.tsx';
import { useListsWords } from './words.ts';
import './lists.css';
import './why.css';

/** The sheet beside something that is said of it. */
export function WhyBrief({ schoolId, year }: SheetOf): ReactElement {
  const { web, domain } = useListsWords();
  const query = useWhy(schoolId, year);
  const params = { year: String(year), schoolId: String(schoolId) };
  return (
    <Loaded query={query}>
      {({ explanation }) => (
        <>
          <p className="text why-short">{domain.explanation.verdict(explanation)}</p>
          <p className="no-print">
            <Link to="/lists/$year/why/$schoolId" params={params}>
              {web.table.whyOf(explanation.schoolName ?? explanation.school)}
            </Link>
          </p>
          <WhySteps explanation={explanation} />
          <WhyCluster explanation={explanation} />
          <WhyProcedures explanation={explanation} />
          <WhyNear explanation={explanation} />
        </>
      )}
    </Loaded>
  );
}
