import { createContext, use } from 'react';
import type { FormDefinition } from '../../domain/definition.ts';
import type { FormProblem } from '../../domain/form-problem.ts';

interface Editing {
  readonly definition: FormDefinition;
  /** What is told now: what is only not written yet is told when somebody tries to publish. */
  readonly problems: readonly FormProblem[];
  readonly change: (definition: FormDefinition) => void;
}

export const EditingContext = createContext<Editing | null>(null);

/** The form that is being written. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error('a part of the editor stands outside of it');
  return editing;
}

/** What is wrong at a place or further in. */
export function problemsIn(problems: readonly FormProblem[], at: string): readonly FormProblem[] {
  return problems.filter((problem) => problem.at === at || problem.at.startsWith(`${at}.`));
}
