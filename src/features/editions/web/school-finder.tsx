import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { registryContract } from '#features/registry/contract.ts';
import { Button } from '#ui/button.tsx';
import { createClient } from '#ui/client.ts';
import { TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { editionsWords } from './words.ts';

const registryClient = createClient<typeof registryContract>('registry');
const SHORTEST = 2;
const MOST = 6;

interface FoundSchool {
  readonly schoolId: number;
  readonly schoolName: string;
  readonly municipality: string;
}

interface SchoolFinderProps {
  readonly question: string;
  readonly except: readonly number[];
  readonly onQuestion: (question: string) => void;
  readonly onChoose: (school: FoundSchool) => void;
}

/** Schools by part of the name, code or login, each with a button to take it. */
export function SchoolFinder({ question, except, onQuestion, onChoose }: SchoolFinderProps): ReactElement {
  const words = useWords(editionsWords).form;
  const q = question.trim();
  const found = useQuery({
    queryKey: ['registry', 'search', q, MOST],
    queryFn: ({ signal }) => registryClient.query('search', { q, limit: MOST }, signal),
    enabled: q.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const schools = q.length < SHORTEST ? [] : (found.data?.schools ?? []);
  return (
    <>
      <TextField label={words.find} hint={words.findHint} name="q" value={question} onChange={onQuestion} />
      <ul className="plain" aria-live="polite">
        {schools
          .filter(({ schoolId }) => !except.includes(schoolId))
          .map(({ schoolId, name, municipality }) => (
            <li key={schoolId}>
              <Button
                isQuiet
                onPress={() => {
                  onChoose({ schoolId, schoolName: name, municipality });
                }}
              >
                {words.add}: {name}, {municipality}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}
