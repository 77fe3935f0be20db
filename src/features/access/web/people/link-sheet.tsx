import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense } from 'react';
import { useMe, welcomeQuery } from '#features/accounts/web/public.tsx';
import { CopyBox } from '#ui/copy-box.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Role } from '../../domain/roles.ts';
import { accessWords } from '../role-words.ts';
import { peopleWords } from './words.ts';

const LinkSquare = lazy(async () => ({ default: (await import('#ui/link-square.tsx')).LinkSquare }));

interface LinkSheetProps {
  readonly name: string;
  readonly role: Role;
  readonly territory: string | null;
  readonly link: string;
}

/** The link on the screen, and on paper the sheet by which it is handed over. */
export function LinkSheet({ name, role, territory, link }: LinkSheetProps): ReactElement {
  const words = useWords(peopleWords).link;
  const names = useWords(accessWords);
  const inviter = useMe()?.name ?? '';
  const region = useQuery(welcomeQuery).data?.regionName ?? '';
  return (
    <section className="link-sheet">
      <div className="no-print">
        <Notice kind="done">{words.once}</Notice>
      </div>
      <div className="print-only">
        <h2>{words.sheet.title}</h2>
        <dl className="facts">
          <dt>{words.sheet.to}</dt>
          <dd>{name}</dd>
          <dt>{words.sheet.role}</dt>
          <dd>
            {names.roles[role]}, {territory ?? names.wholeRegion}
          </dd>
          <dt>{words.sheet.region}</dt>
          <dd>{region}</dd>
          <dt>{words.sheet.by}</dt>
          <dd>{inviter}</dd>
        </dl>
        <ol>
          {words.sheet.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Suspense>
          <LinkSquare text={link} label={words.sheet.qr} />
        </Suspense>
      </div>
      <CopyBox label={words.label(name)} text={link} canPrint />
    </section>
  );
}
