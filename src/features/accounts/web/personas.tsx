import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { en as accessEn } from '#features/access/en.ts';
import { ru as accessRu } from '#features/access/ru.ts';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient, type Persona } from './api.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { groupPersonas } from './persona-groups.ts';
import { useStartOver } from './start-over.ts';
import { accountsWords } from './words.ts';
import './accounts.css';

interface PersonasProps {
  readonly personas: readonly Persona[];
  readonly path: string;
}

/** The invented people, whom anybody may be, with what each of them sees. */
export function Personas({ personas, path }: PersonasProps): ReactElement {
  const { personas: words, refusals } = useWords(accountsWords);
  const startOver = useStartOver();
  const enter = useMutation({
    mutationFn: (personId: number) => accountsClient.command('enterDemonstration', { personId }),
    onSuccess: ({ outcome }) => {
      if (outcome === 'signed_in') startOver(path);
    },
  });
  return (
    <section className="section personas" aria-labelledby="personas">
      <h2 id="personas">{words.heading}</h2>
      <p className="text">{words.lead}</p>
      {enter.isError ? <FailureNote error={enter.error} sentences={refusals} /> : null}
      <OutcomeNote outcome={enter.data} />
      {groupPersonas(personas).map((one) => (
        <div key={one.group}>
          <h3>{words.groups[one.group]}</h3>
          <ul>
            {one.personas.map((persona) => (
              <PersonaRow key={persona.personId} persona={persona} isBusy={enter.isPending} onEnter={enter.mutate} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface PersonaRowProps {
  readonly persona: Persona;
  readonly isBusy: boolean;
  readonly onEnter: (personId: number) => void;
}

function PersonaRow({ persona, isBusy, onEnter }: PersonaRowProps): ReactElement {
  const words = useWords(accountsWords).personas;
  const { roles } = useWords({ ru: accessRu, en: accessEn });
  return (
    <li className="card persona">
      <div>
        <p className="persona-role">{roles[persona.role]}</p>
        <p className="small">{words.sees[persona.role]}</p>
        <p className="small">{persona.territory === null ? persona.name : `${persona.name}, ${persona.territory}`}</p>
      </div>
      <button
        type="button"
        className="btn quiet"
        disabled={isBusy}
        aria-label={words.enterAs(persona.name)}
        onClick={() => {
          onEnter(persona.personId);
        }}
      >
        {words.enter}
      </button>
    </li>
  );
}
