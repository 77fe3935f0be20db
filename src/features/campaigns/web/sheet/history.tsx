import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Loaded } from '#ui/states.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { campaignsClient, type SheetShown } from '../api.ts';
import { labelOf } from './use-sheet.ts';
import { sheetWords } from './words.ts';

interface HistoryProps {
  readonly shown: SheetShown;
  readonly compiled: CompiledForm;
}

const FEW = 5;

/** Who did what to the answer; read when somebody asks for it. */
export function History({ shown, compiled }: HistoryProps): ReactElement | null {
  const words = useWords(sheetWords);
  const may = useMay('campaigns.history');
  const [isOpen, setIsOpen] = useState(false);
  if (!may) return null;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {isOpen ? (
        <Steps shown={shown} compiled={compiled} />
      ) : (
        <Button
          isQuiet
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {words.showHistory}
        </Button>
      )}
    </section>
  );
}

function Steps({ shown, compiled }: HistoryProps): ReactElement {
  const words = useWords(sheetWords);
  const { waveId } = shown.wave;
  const { unitId, revision, state } = shown.unit;
  const query = useQuery({
    queryKey: ['campaigns', 'history', waveId, unitId, revision, state],
    queryFn: ({ signal }) => campaignsClient.query('history', { waveId, unitId }, signal),
  });
  return (
    <Loaded query={query}>
      {({ steps }) => (
        <Timeline
          label={words.history}
          items={steps
            .map(({ step, at, verb, name, text, changes }) => {
              const labels = changes.map(({ code }) => labelOf(compiled, code, words.reasonOf));
              const changed = words.changedFields(labels.slice(0, FEW), Math.max(0, labels.length - FEW));
              return {
                key: String(step),
                on: at,
                title: words.steps[verb],
                detail: [words.by(name), text, changed].filter((part) => part !== null && part !== '').join('. '),
                isWeighty: verb !== 'save' && verb !== 'nudge',
              };
            })
            .toReversed()}
        />
      )}
    </Loaded>
  );
}
