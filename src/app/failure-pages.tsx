import { Link, useRouter } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Refusal } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage } from '#ui/states.tsx';
import { en } from './en.ts';
import { OutsideFrame } from './layout.tsx';
import { ru } from './ru.ts';

export function NotFoundPage(): ReactElement {
  const words = useWords({ ru, en }).notFound;
  return (
    <Page title={words.title} lead={words.lead}>
      <Link to="/" className="btn">
        {words.home}
      </Link>
    </Page>
  );
}

/** A fault of the page itself: the number lets the person and the console speak of the same thing. */
export function CrashPage({ error }: { readonly error: unknown }): ReactElement {
  const words = useWords({ ru, en }).crash;
  const [id] = useState(() => {
    const made = Math.random().toString(36).slice(2, 10);
    console.error(`fault ${made}`, error);
    return made;
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <p>
        {words.id}: <code>{id}</code>
      </p>
      <button
        type="button"
        className="btn"
        onClick={() => {
          location.reload();
        }}
      >
        {words.reload}
      </button>
    </Page>
  );
}

/** Before any page opened: who reads could not be asked. */
export function RootFailure({ error }: { readonly error: unknown }): ReactElement {
  const router = useRouter();
  return (
    <OutsideFrame>
      {error instanceof Refusal ? (
        <FailurePage error={error} onRetry={() => void router.invalidate()} />
      ) : (
        <CrashPage error={error} />
      )}
    </OutsideFrame>
  );
}
