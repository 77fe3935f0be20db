import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { DropZone } from '#ui/drop-zone.tsx';
import { useWords } from '#ui/language.tsx';
import { Progress } from '#ui/progress.tsx';
import { useReason } from '#ui/states.tsx';
import { resultsClient } from './api.ts';
import { SampleLink } from './sample-link.tsx';
import { resultsWords } from './words.ts';

interface Sending {
  readonly name: string;
  readonly percent: number;
}
interface Failed {
  readonly name: string;
  readonly error: unknown;
}

/** Takes files one after another; a single file opens its page, several stay in the list. */
export function FileDrop(): ReactElement {
  const words = useWords(resultsWords).drop;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const sendAll = async (files: readonly File[]): Promise<void> => {
    setFailed([]);
    const sent: number[] = [];
    for (const file of files) {
      const report = (percent: number): void => {
        setSending({ name: file.name, percent });
      };
      report(0);
      try {
        const upload = { file, onProgress: report };
        sent.push((await resultsClient.upload('upload', { fileName: file.name }, upload)).batchId);
      } catch (error) {
        setFailed((before) => [...before, { name: file.name, error }]);
      }
    }
    setSending(null);
    await queries.invalidateQueries({ queryKey: ['results'] });
    const [only, ...more] = sent;
    if (only === undefined) return;
    if (more.length > 0) await navigate({ to: '/results' });
    else await navigate({ to: '/results/$batchId', params: { batchId: String(only) } });
  };
  return (
    <>
      <DropZone
        {...words}
        accept=".csv,.txt,.tsv,.xlsx"
        isBusy={sending !== null}
        onFiles={(files) => void sendAll(files)}
      />
      {sending === null ? null : <Progress label={words.uploading(sending.name)} percent={sending.percent} />}
      {failed.map((one) => (
        <FailedNote key={one.name} failed={one} />
      ))}
      <p className="small">
        <SampleLink /> {words.sampleHint}
      </p>
    </>
  );
}

function FailedNote({ failed }: { readonly failed: Failed }): ReactElement {
  const { drop: words, refusals } = useWords(resultsWords);
  const reason = useReason(failed.error, refusals);
  return (
    <p className="note note-error" role="alert">
      {words.failed(failed.name)} {reason}
    </p>
  );
}
