import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { OutputOf } from '#ui/client.ts';
import { DropZone } from '#ui/drop-zone.tsx';
import { useWords } from '#ui/language.tsx';
import { ProblemTable } from '#ui/problem-table.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { registryContract } from '../contract.ts';
import { en as faultsEn } from '../en.ts';
import { ru as faultsRu } from '../ru.ts';
import { registryClient } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Brings the registry up to date from a file, or says everything that is wrong with the file. */
export function RegistryUpload({ hasRegistry }: { readonly hasRegistry: boolean }): ReactElement {
  const words = useWords({ ru, en }).registry;
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) =>
      registryClient.upload('import', { fileName: file.name }, { file, onProgress: setPercent }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['registry'] }),
  });
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) send.mutate(file);
  };
  return (
    <section className="section" aria-labelledby="registry">
      <h2 id="registry">{words.heading}</h2>
      <p className="text">{hasRegistry ? words.present : words.none}</p>
      <DropZone {...words.drop} accept=".csv,.txt,.tsv,.xlsx" isBusy={send.isPending} onFiles={take} />
      {send.isPending ? <Progress label={words.sending(send.variables.name)} percent={percent} /> : null}
      {send.isError ? <FailureNote error={send.error} /> : null}
      {send.data === undefined ? null : <Outcome outcome={send.data} />}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: OutputOf<typeof registryContract, 'import'> }): ReactElement {
  const words = useWords({ ru, en }).registry;
  const faults: Readonly<Record<string, string>> = useWords({ ru: faultsRu, en: faultsEn });
  const formats = useFormats();
  const { isAccepted, schools, added, changed, problems } = outcome;
  return (
    <div aria-live="polite">
      <p className={isAccepted ? 'note note-done' : 'note note-error'}>
        {isAccepted
          ? words.accepted(formats.count(schools), formats.count(added), formats.count(changed))
          : words.refused}
      </p>
      {problems.length === 0 ? null : <ProblemTable problems={problems} reason={(code) => faults[code] ?? code} />}
    </div>
  );
}
