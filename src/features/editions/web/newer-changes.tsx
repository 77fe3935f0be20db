import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { EditionWork } from '../contract.ts';
import type { DraftChange } from './change-fields.tsx';
import { editionsWords } from './words.ts';

interface NewerChangesProps {
  readonly newer: NonNullable<EditionWork['newer']>;
  readonly known: readonly DraftChange[];
  readonly onTake: (changes: readonly DraftChange[]) => void;
}

/** A newer computation as a decision to be: its changes at once, with one reason that may be written anew for each school. */
export function NewerChanges({ newer, known, onTake }: NewerChangesProps): ReactElement | null {
  const words = useWords(editionsWords).form;
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const fresh = newer.changes.filter(({ schoolId }) => !known.some((one) => one.schoolId === schoolId));
  if (fresh.length === 0) return null;
  return (
    <fieldset className="edition-change">
      <legend>{words.newer(formats.date(newer.identifiedAt))}</legend>
      <p className="text">
        {words.newerSays(fresh.length)}
        {newer.decided === 0 ? '' : ` ${words.newerDecided(newer.decided)}`}
      </p>
      <TextField
        label={words.newerReason}
        hint={words.newerReasonHint}
        name="reason"
        value={reason}
        onChange={setReason}
      />
      <div className="actions">
        <Button
          isQuiet
          onPress={() => {
            onTake(fresh.map((change) => draftOf(change, reason)));
          }}
        >
          {words.newerTake(fresh.length)}
        </Button>
      </div>
    </fieldset>
  );
}

function draftOf(
  { schoolId, schoolName, municipality, change, cluster }: NonNullable<EditionWork['newer']>['changes'][number],
  reason: string,
): DraftChange {
  // A cluster below the scale is no choice of a decision.
  const chosen = cluster === null || cluster === 'below_range' ? '' : cluster;
  return { schoolId, schoolName, municipality, change, cluster: chosen, reason };
}
