import type { ReactElement } from 'react';
import type { Explanation } from '../domain/explanation.ts';
import { WhyCluster } from './why-cluster.tsx';
import { WhyNear } from './why-ends.tsx';
import { WhyProcedures } from './why-procedures.tsx';
import { WhySteps } from './why-steps.tsx';
import './lists.css';
import './why.css';

/** The reasoning about a school, for pages that ask another question about it than the list does. */
export function WhyRule({ explanation }: { readonly explanation: Explanation }): ReactElement {
  return (
    <>
      <WhySteps explanation={explanation} />
      <WhyCluster explanation={explanation} />
      <WhyProcedures explanation={explanation} />
      <WhyNear explanation={explanation} />
    </>
  );
}
