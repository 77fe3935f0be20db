import type { ReactElement } from 'react';
import { AppealPage as Appeal } from '#features/appeals/web/appeal-page.tsx';
import { WhyBrief } from '#features/lists/web/why-brief.tsx';

/** An appeal beside the sheet it objects to. */
export function AppealPage(): ReactElement {
  return <Appeal Sheet={WhyBrief} />;
}
