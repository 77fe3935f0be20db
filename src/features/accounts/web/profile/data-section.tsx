import type { ReactElement } from 'react';
import type { privacyContract } from '#features/privacy/contract.ts';
import { createClient } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

const client = createClient<typeof privacyContract>('privacy');

export function DataSection(): ReactElement {
  const words = useWords(profileWords).data;
  return (
    <Section name="data">
      <p className="text">{words.text}</p>
      <p>
        <a className="btn quiet" href={client.href('exportOwn', {})} download>
          {words.action}
        </a>
      </p>
      <p className="small">{words.erase}</p>
    </Section>
  );
}
