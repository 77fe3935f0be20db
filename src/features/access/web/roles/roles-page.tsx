import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay, useMe } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { UnavailablePage } from '#ui/unavailable-page.tsx';
import { isRole, type Role, roles } from '../../domain/roles.ts';
import { accessWords } from '../role-words.ts';
import { en } from './en.ts';
import { RoleCard } from './role-card.tsx';
import { rolesByLevel } from './rights.ts';
import { ru } from './ru.ts';
import { VerbTable } from './verb-table.tsx';
import '../access.css';

const route = getRouteApi('/roles');
const views = ['role', 'verb'] as const;

/** For who gives roles or reads who has them, as the navigation offers it. */
export function RolesPage(): ReactElement {
  return useMay('access.people') ? <Roles /> : <UnavailablePage why="forbidden" />;
}

/** The matrix of rights in words, straight from the rule that the server judges by. */
function Roles(): ReactElement {
  const words = useWords({ ru, en });
  const names = useWords(accessWords).roles;
  const { by, role } = route.useSearch();
  const mine = [...new Set((useMe()?.roles ?? []).map((held) => held.role))];
  const [first = 'regional_coordinator'] = mine;
  return (
    <Page title={words.title(roles.length)} lead={words.lead}>
      {mine.length === 0 ? null : <p className="text">{words.yours(mine.map((one) => names[one]).join(', '))}</p>}
      <div className="filters no-print">
        <TabNav
          label={words.views}
          tabs={views}
          current={by ?? 'role'}
          link={(view, mark) => (
            <Link to="/roles" search={{ by: view === 'verb' ? view : undefined }} {...mark}>
              {view === 'verb' ? words.byVerb : words.byRole}
            </Link>
          )}
        />
        <Button
          isQuiet
          onPress={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
      </div>
      {by === 'verb' ? (
        <VerbTable />
      ) : (
        <ByRole chosen={role !== undefined && isRole(role) ? role : first} mine={mine} />
      )}
    </Page>
  );
}

interface ByRoleProps {
  readonly chosen: Role;
  readonly mine: readonly Role[];
}

function ByRole({ chosen, mine }: ByRoleProps): ReactElement {
  const words = useWords({ ru, en });
  const names = useWords(accessWords).roles;
  return (
    <div className="roles-split">
      <div className="no-print">
        {rolesByLevel().map(({ level, roles: group }) => (
          <div key={level} className="roles-level">
            <p className="small">{words.levels[level]}</p>
            <TabNav
              label={words.levels[level]}
              tabs={group}
              current={chosen}
              link={(role, mark) => (
                <Link to="/roles" search={{ role }} resetScroll={false} {...mark}>
                  {names[role]}
                  {mine.includes(role) ? <span className="small"> · {words.mine}</span> : null}
                </Link>
              )}
            />
          </div>
        ))}
      </div>
      <RoleCard role={chosen} isMine={mine.includes(chosen)} />
    </div>
  );
}
