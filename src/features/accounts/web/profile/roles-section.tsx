import type { ReactElement } from 'react';
import { en as accessEn } from '#features/access/en.ts';
import { ru as accessRu } from '#features/access/ru.ts';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { HeldRole, Me } from '../api.ts';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

export function RolesSection({ me }: { readonly me: Me }): ReactElement {
  const words = useWords(profileWords).roles;
  return (
    <Section name="roles">
      {me.roles.length === 0 ? (
        <p className="note note-warning">{words.none}</p>
      ) : (
        <table className="cards" aria-labelledby="roles">
          <thead>
            <tr>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.territory}</th>
              <th scope="col">{words.order}</th>
              <th scope="col">{words.term}</th>
            </tr>
          </thead>
          <tbody>
            {me.roles.map((held) => (
              <RoleRow
                key={`${held.role} ${String(held.municipalityId)} ${String(held.schoolId)} ${held.validFrom}`}
                held={held}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function RoleRow({ held }: { readonly held: HeldRole }): ReactElement {
  const words = useWords(profileWords).roles;
  const access = useWords({ ru: accessRu, en: accessEn });
  const formats = useFormats();
  const { role, territory, actingFor, orderNumber, validFrom, validTo } = held;
  const from = formats.date(validFrom);
  return (
    <tr>
      <th scope="row">
        {access.roles[role]}
        {actingFor === null ? null : <div className="small">{words.actingFor(actingFor)}</div>}
      </th>
      <td data-heading={words.territory}>{territory ?? words.region}</td>
      <td data-heading={words.order}>{orderNumber ?? words.noOrder}</td>
      <td data-heading={words.term}>
        {validTo === null ? words.since(from) : words.between(from, formats.lastDay(validTo))}
      </td>
    </tr>
  );
}
