import type { ReactElement } from 'react';
import { WaveVerbs } from '#features/campaigns/web/waves/wave-verbs.tsx';
import { ResponsesPage } from '#features/surveys/web/responses/responses-page.tsx';

/** Who answered a survey, with what may be done with its wave. */
export function SurveyResponses(): ReactElement {
  return <ResponsesPage actions={(waveId) => <WaveVerbs waveId={waveId} />} />;
}
