import type { ReactElement } from 'react';
import { en as auditEn } from '#features/audit/en.ts';
import { ru as auditRu } from '#features/audit/ru.ts';
import { useWords } from '#ui/language.tsx';
import { type Role, roles } from '../../domain/roles.ts';
import { accessWords } from '../role-words.ts';
import { en } from './en.ts';
import { holders } from './rights.ts';
import { ru } from './ru.ts';

/** For every action the roles that may use it. */
export function VerbTable(): ReactElement {
  const words = useWords({ ru, en });
  const { verbs } = useWords({ ru: auditRu, en: auditEn });
  const said = useRoleList();
  return (
    <table className="cards">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.verb}</th>
          <th scope="col">{words.own}</th>
          <th scope="col">{words.region}</th>
        </tr>
      </thead>
      {holders().map(({ feature, verbs: rows }) => (
        <tbody key={feature}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={3}>
              {words.features[feature] ?? feature}
            </th>
          </tr>
          {rows.map(({ verb, own, region }) => (
            <tr key={verb}>
              <th scope="row">{verbs[verb] ?? verb}</th>
              <td data-heading={words.own}>{said(own)}</td>
              <td data-heading={words.region}>{said(region)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function useRoleList(): (list: readonly Role[]) => string {
  const words = useWords({ ru, en });
  const names = useWords(accessWords).roles;
  return (list) => {
    if (list.length === 0) return words.nobody;
    return list.length === roles.length ? words.everybody : list.map((role) => names[role]).join(', ');
  };
}
