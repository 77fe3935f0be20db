import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient, type Persona } from './api.ts';
import { useRoleName } from './held-role.ts';
import { OutcomeNote } from './outcome-note.tsx';
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
      <ul>
        {personas.map((persona) => (
          <PersonaRow key={persona.personId} persona={persona} isBusy={enter.isPending} onEnter={enter.mutate} />
        ))}
      </ul>
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
  const roleName = useRoleName();
  return (
    <li className="card persona">
      <div>
        <p className="persona-role">{roleName(persona)}</p>
        <p className="small">{words.sees[persona.role]}</p>
        <p className="small">{persona.name}</p>
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
