import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { useActWords } from './act-words.ts';
import { type Act, useAct } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import './privacy.css';

const route = getRouteApi('/privacy/acts/$actId');

/** One act of deletion, to be printed and signed. */
export function ActPage(): ReactElement {
  const { actId } = route.useParams();
  const query = useAct(Number(actId));
  return <Loaded query={query}>{(act) => <ActShown act={act} />}</Loaded>;
}

function ActShown({ act }: { readonly act: Act }): ReactElement {
  const words = useWords({ ru, en }).acts;
  const formats = useFormats();
  const { subject, deleted } = useActWords();
  const above = (
    <p className="crumb">
      <Link to="/privacy">← {words.back}</Link>
    </p>
  );
  const facts: readonly (readonly [string, string | null])[] = [
    [words.what, subject(act)],
    [words.deleted, deleted(act)],
    [words.keptUntil, act.keptUntil === null ? null : formats.date(act.keptUntil)],
    [words.reason, act.reason],
    [words.order, act.orderNumber],
    [words.by, act.madeBy ?? words.program],
    [words.at, formats.dateTime(act.madeAt)],
  ];
  return (
    <Page title={words.title(act.actId, formats.date(act.madeAt))} lead={words.lead[act.kind]} above={above}>
      <dl className="act-facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="act-signature">{words.signature}</p>
      <div className="actions no-print">
        <Button
          onPress={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
      </div>
    </Page>
  );
}
