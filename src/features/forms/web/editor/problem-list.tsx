import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { FormProblem } from '../../domain/form-problem.ts';
import { editorWords, formsWords } from '../words.ts';
import { useEditing } from './context.ts';

interface ProblemListProps {
  readonly problems: readonly FormProblem[];
  readonly onOpen: (code: string) => void;
}

/** Everything that stands against the publication, with ways to the places. */
export function ProblemList({ problems, onOpen }: ProblemListProps): ReactElement | null {
  const words = useWords(editorWords);
  const sentences = useWords(formsWords).problems;
  const { definition } = useEditing();
  if (problems.length === 0) return null;
  return (
    <div className="note note-error form-summary" role="alert">
      <p>{words.problems(problems.length)}</p>
      <ul>
        {problems.map((problem, index) => {
          const field = definition.sections.flatMap(({ fields }) => fields).find(({ code }) => code === problem.code);
          const name = field === undefined ? '' : `${field.label === '' ? words.untold : field.label}: `;
          return (
            <li key={`${problem.at} ${String(index)}`}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  if (field !== undefined) onOpen(field.code);
                  // The question opens first, then its field is there to go to.
                  requestAnimationFrame(() => {
                    const place = document.getElementById(`form-${problem.at}`);
                    const near = place ?? document.getElementById(`edit-${problem.code ?? ''}`);
                    near?.scrollIntoView({ block: 'center' });
                    place?.focus();
                  });
                }}
              >
                {name}
                {sentences[problem.kind](problem)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
