import { type ReactElement, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { usePeopleFound } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { Picker, type PickerProps } from './picker.tsx';

interface PersonPickerProps extends PickerProps {
  /** Who is not to be offered: nobody takes over from himself. */
  readonly without?: number;
}

/** Somebody with an account on the reader's own territory. */
export function PersonPicker({ without, ...props }: PersonPickerProps): ReactElement {
  const words = useWords(accessWords);
  const [typed, setTyped] = useState('');
  const { data } = usePeopleFound(typed);
  const offered = data?.people
    .filter(({ personId }) => personId !== without)
    .map(({ personId, name, assignments }) => ({
      id: personId,
      text: name,
      note: assignments
        .filter(({ isCurrent }) => isCurrent)
        .map(({ role, territory }) => `${words.roles[role]}, ${territory ?? words.wholeRegion}`)
        .join('; '),
    }));
  return <Picker {...props} typed={typed} offered={offered} onType={setTyped} />;
}
