import type { ReactElement } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { SelectField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { useMunicipalities } from '../api.ts';
import { peopleWords } from '../people/words.ts';
import { SchoolPicker } from '../pick/school-picker.tsx';
import { type Level, levelOf, type PlaceValues } from './place.ts';

interface PlaceFieldsProps {
  readonly levels: readonly Level[];
  /** The question, where it is not about a role. */
  readonly label?: string;
  readonly values: PlaceValues;
  readonly onChange: (part: Partial<PlaceValues>) => void;
}

/** The territory of a role: only what the role is given on, only what is the reader's. */
export function PlaceFields({ levels, label, values, onChange }: PlaceFieldsProps): ReactElement {
  const words = useWords(peopleWords).place;
  const level = levelOf(values, levels);
  return (
    <>
      {levels.length > 1 ? (
        <SelectField
          label={label ?? words.level}
          empty={words.chooseLevel}
          name="level"
          value={level}
          options={levels.map((value) => ({ value, label: words.levels[value] }))}
          onChange={(next) => {
            onChange({ level: next });
          }}
        />
      ) : null}
      {level === 'region' && levels.length === 1 ? <p className="form-hint">{words.whole}</p> : null}
      {level === 'municipality' ? <MunicipalityField values={values} onChange={onChange} /> : null}
      {level === 'school' ? (
        <SchoolPicker
          label={words.school}
          hint={words.schoolHint}
          name="school"
          value={values.school}
          onChange={(school) => {
            onChange({ school });
          }}
        />
      ) : null}
    </>
  );
}

function MunicipalityField({ values, onChange }: Omit<PlaceFieldsProps, 'levels'>): ReactElement {
  const words = useWords(peopleWords).place;
  const { data } = useMunicipalities();
  const options = (data?.municipalities ?? [])
    .filter(({ isWhole }) => isWhole)
    .map(({ municipalityId, name }) => ({ value: String(municipalityId), label: name }));
  return (
    <SelectField
      label={words.municipality}
      empty={words.chooseMunicipality}
      name="municipalityId"
      value={values.municipalityId}
      options={options}
      onChange={(municipalityId) => {
        onChange({ municipalityId });
      }}
    />
  );
}

/** Of the levels of a role those on which the reader has anything to give. */
export function useOwnLevels(): (levels: readonly Level[]) => readonly Level[] {
  const roles = useMe()?.roles ?? [];
  const isOfRegion = roles.some(({ municipalityId, schoolId }) => municipalityId === null && schoolId === null);
  const hasMunicipality = isOfRegion || roles.some(({ municipalityId }) => municipalityId !== null);
  return (levels) =>
    levels.filter((level) => level === 'school' || isOfRegion || (level === 'municipality' && hasMunicipality));
}

/** A director has one school: it stands in the form from the start. */
export function useOnlySchool(): PlaceValues['school'] {
  const me = useMe();
  const held = me?.roles.find(({ schoolId }) => schoolId !== null && schoolId === me.onlySchoolId);
  if (held === undefined || held.schoolId === null) return null;
  return { id: held.schoolId, text: held.territory ?? '' };
}
