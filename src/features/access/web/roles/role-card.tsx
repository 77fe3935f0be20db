import type { ReactElement } from 'react';
import { en as auditEn } from '#features/audit/en.ts';
import { ru as auditRu } from '#features/audit/ru.ts';
import { useWords } from '#ui/language.tsx';
import { invitableRoles, levelsOf, type Role } from '../../domain/roles.ts';
import { accessWords } from '../role-words.ts';
import { en } from './en.ts';
import { isOfRegion, rightsOf, type RightsGroup } from './rights.ts';
import { ru } from './ru.ts';

interface RoleCardProps {
  readonly role: Role;
  readonly isMine: boolean;
}

export function RoleCard({ role, isMine }: RoleCardProps): ReactElement {
  const words = useWords({ ru, en });
  const names = useWords(accessWords).roles;
  const groups = rightsOf(role);
  const invited = invitableRoles([role]);
  const count = groups.reduce((sum, { rights }) => sum + rights.length, 0);
  return (
    <section className="card roles-card" aria-labelledby="role">
      <h2 id="role">
        {capital(names[role])}
        {isMine ? <span className="small"> · {words.mine}</span> : null}
      </h2>
      <dl className="facts">
        <dt>{words.givenOn}</dt>
        <dd>{levelsOf[role].map((level) => words.on[level]).join(', ')}</dd>
        <dt>{words.invites}</dt>
        <dd>{invited.length === 0 ? words.invitesNobody : invited.map((one) => names[one]).join(', ')}</dd>
      </dl>
      {count === 0 ? <p className="note">{words.nothing}</p> : <p>{words.rights(count)}</p>}
      <div className="rights">
        {groups.map((group) => (
          <Group key={group.feature} group={group} marksRegion={!isOfRegion(role)} />
        ))}
      </div>
    </section>
  );
}

function Group({ group, marksRegion }: { readonly group: RightsGroup; readonly marksRegion: boolean }): ReactElement {
  const words = useWords({ ru, en });
  const { verbs } = useWords({ ru: auditRu, en: auditEn });
  return (
    <div>
      <h3>{words.features[group.feature] ?? group.feature}</h3>
      <ul>
        {group.rights.map(({ verb, reach }) => (
          <li key={verb}>
            {verbs[verb] ?? verb}
            {marksRegion && reach === 'region' ? <span className="small"> · {words.wholeRegion}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
