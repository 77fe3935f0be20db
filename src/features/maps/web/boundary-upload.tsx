import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { DropZone } from '#ui/drop-zone.tsx';
import { TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type ImportSaid, mapQuery, mapsClient, type RegionMapShown } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

interface Sending {
  readonly file: File;
  readonly accept: boolean;
}

/** First what the file fits, then the button that accepts it. */
export function BoundaryUpload({ boundary }: Pick<RegionMapShown, 'boundary'>): ReactElement {
  const words = useWords({ ru, en }).boundary;
  const formats = useFormats();
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const [credit, setCredit] = useState('');
  const send = useMutation({
    mutationFn: ({ file, accept }: Sending) =>
      mapsClient.upload('import', { fileName: file.name, credit, accept }, { file, onProgress: setPercent }),
    onSuccess: () => queries.invalidateQueries({ queryKey: mapQuery.queryKey }),
  });
  const check = ([file]: readonly File[]): void => {
    if (file !== undefined) send.mutate({ file, accept: false });
  };
  const said = send.data;
  const file = send.variables?.file;
  const mayAccept = said !== undefined && !said.isAccepted && said.problems.length === 0 && file !== undefined;
  return (
    <section className="section" aria-labelledby="boundary">
      <h2 id="boundary">{words.heading}</h2>
      <p className="text">
        {boundary === null ? words.none : words.now(boundary.fileName, formats.date(boundary.loadedAt))}
      </p>
      <CreditField value={credit} onChange={setCredit} />
      <DropZone {...words.drop} accept=".json,.geojson,.topojson" isBusy={send.isPending} onFiles={check} />
      {send.isPending ? <Progress label={words.sending(send.variables.file.name)} percent={percent} /> : null}
      {send.isError ? <FailureNote error={send.error} /> : null}
      {said === undefined ? null : <Said said={said} />}
      {mayAccept ? (
        <Button
          onPress={() => {
            send.mutate({ file, accept: true });
          }}
        >
          {words.accept}
        </Button>
      ) : null}
    </section>
  );
}

interface CreditFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function CreditField({ value, onChange }: CreditFieldProps): ReactElement {
  const words = useWords({ ru, en }).boundary;
  return (
    <TextField
      name="credit"
      label={words.credit}
      hint={words.creditHint}
      value={value}
      onChange={onChange}
      isOptional
    />
  );
}

function Said({ said }: { readonly said: ImportSaid }): ReactElement {
  const words = useWords({ ru, en }).boundary;
  const { isAccepted, matched, unknownAreas, missing, problems } = said;
  const byName = matched.filter(({ by }) => by === 'name').map(({ area }) => area);
  if (problems.length > 0)
    return (
      <div role="alert">
        <p className="note note-error">{words.refused}</p>
        <ul>
          {problems.map(({ code, place, found }, index) => (
            <li key={index}>
              {place === '' ? null : <b>{place}. </b>}
              {words.problems[code]} {found === null ? null : words.found(found)}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div aria-live="polite">
      <p className={isAccepted ? 'note note-done' : 'note'}>
        {isAccepted ? words.accepted : words.fits(matched.length, matched.length + unknownAreas.length)}
      </p>
      {byName.length === 0 ? null : <p>{words.byName(byName.join(', '))}</p>}
      {unknownAreas.length === 0 ? null : <p>{words.unknown(unknownAreas.join(', '))}</p>}
      {missing.length === 0 ? null : <p>{words.missing(missing.join(', '))}</p>}
      {unknownAreas.length + missing.length > 0 ? null : <p>{words.complete}</p>}
    </div>
  );
}
