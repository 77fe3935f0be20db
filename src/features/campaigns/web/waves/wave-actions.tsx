import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { useWords } from '#ui/language.tsx';
import type { WaveRow } from '../../contract.ts';
import { owingStates } from '../../domain/answer.ts';
import { campaignsClient, useReread } from '../api.ts';
import { campaignsWords } from '../words.ts';

interface WaveActionsProps {
  readonly wave: WaveRow;
  readonly may: readonly ('change' | 'launch' | 'close' | 'clone' | 'delete')[];
}

/** What is done with a whole wave by who launches. */
export function WaveActions({ wave, may }: WaveActionsProps): ReactElement {
  const words = useWords(campaignsWords);
  const say = words.waves;
  const reread = useReread();
  const navigate = useNavigate();
  const { waveId, title, counts, answeredBy } = wave;
  const owing = owingStates.reduce((sum, state) => sum + counts[state], 0);
  const shared = { sentences: words.refusals, onDone: reread };
  return (
    <>
      {may.includes('launch') ? (
        <Link to="/monitoring/new" search={{ wave: waveId }}>
          {say.toDraft}
        </Link>
      ) : null}
      {may.includes('clone') ? (
        <AskedAction
          {...shared}
          verb={say.clone}
          label={say.cloneOf(title)}
          question={{ title: say.cloneTitle, text: say.cloneText, action: say.clone }}
          command={async () => {
            const made = await campaignsClient.command('clone', { waveId });
            await navigate({ to: '/monitoring/new', search: { wave: made.waveId } });
          }}
        />
      ) : null}
      {may.includes('close') ? (
        <AskedAction
          {...shared}
          verb={say.close}
          label={say.close}
          question={{
            title: say.closeTitle,
            text: answeredBy === 'anyone' ? say.closeSurveyText : say.closeText(owing, counts.submitted),
            action: say.close,
          }}
          command={() => campaignsClient.command('close', { waveId })}
        />
      ) : null}
      {may.includes('delete') ? (
        <AskedAction
          {...shared}
          verb={say.delete}
          label={say.delete}
          question={{ title: say.deleteTitle, text: say.deleteText, action: say.delete }}
          command={async () => {
            await campaignsClient.command('delete', { waveId });
            await navigate({ to: '/monitoring' });
          }}
        />
      ) : null}
    </>
  );
}
