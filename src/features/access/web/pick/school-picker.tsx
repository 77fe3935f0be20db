import { type ReactElement, useState } from 'react';
import { useSchoolsFound } from '../api.ts';
import { Picker, type PickerProps } from './picker.tsx';

/** A school of the reader's own territory. */
export function SchoolPicker(props: PickerProps): ReactElement {
  const [typed, setTyped] = useState('');
  const { data } = useSchoolsFound(typed);
  const offered = data?.schools.map(({ schoolId, name, municipality, code }) => ({
    id: schoolId,
    text: name,
    note: `${municipality}, ${code}`,
  }));
  return <Picker {...props} typed={typed} offered={offered} onType={setTyped} />;
}
