import { type ReactElement, useState } from 'react';
import type { privacyContract } from '#features/privacy/contract.ts';
import { Button } from '#ui/button.tsx';
import { createClient } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import type { PersonShown } from '../api.ts';
import { EraseForm } from './erase-form.tsx';
import { personWords } from './words.ts';

const privacyClient = createClient<typeof privacyContract>('privacy');

/** What the law gives a person: everything about them in one file, and to be forgotten. */
export function PersonData({ person }: { readonly person: PersonShown }): ReactElement | null {
  const words = useWords(personWords).data;
  const [isErasing, setIsErasing] = useState(false);
  const { may, personId, state } = person;
  const canExport = may.includes('privacy.exportPerson');
  const canErase = may.includes('privacy.erasePerson') && state !== 'erased';
  if (!canExport && !canErase) return null;
  return (
    <section className="section no-print" aria-labelledby="data">
      <h2 id="data">{words.heading}</h2>
      {isErasing ? (
        <EraseForm
          person={person}
          onClose={() => {
            setIsErasing(false);
          }}
        />
      ) : (
        <div className="actions">
          {canExport ? (
            <a className="btn quiet" href={privacyClient.href('exportPerson', { personId })} download>
              {words.export}
            </a>
          ) : null}
          {canErase ? (
            <Button
              isQuiet
              onPress={() => {
                setIsErasing(true);
              }}
            >
              {words.erase}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}
