import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type HandoverPack, usePack } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { PackItems } from './pack-items.tsx';
import { PackPeople } from './pack-people.tsx';
import { handoverWords, usePassed } from './words.ts';
import '../access.css';
import './handover.css';

const route = getRouteApi('/handovers/$handoverId');

/** The one page a newcomer begins with. */
export function HandoverPage(): ReactElement {
  const { handoverId } = route.useParams();
  const query = usePack(Number(handoverId));
  return <Loaded query={query}>{(pack) => <Pack pack={pack} />}</Loaded>;
}

function Pack({ pack }: { readonly pack: HandoverPack }): ReactElement {
  const words = useWords(handoverWords).pack;
  const names = useWords(accessWords);
  const formats = useFormats();
  const mayReadPeople = useMay('access.people');
  const role = `${names.roles[pack.role]}, ${pack.territory ?? names.wholeRegion}`;
  const above = (
    <p className="crumb">
      {mayReadPeople ? <Link to="/people">← {words.toPeople}</Link> : <Link to="/profile">← {words.toProfile}</Link>}
    </p>
  );
  return (
    <Page
      title={words.title(role, formats.date(pack.happensOn))}
      lead={words.lead(pack.from.name, pack.to.name)}
      above={above}
    >
      <div className="actions no-print">
        <Button
          onPress={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
      </div>
      <div className="pack">
        <Facts pack={pack} />
        <PackItems handoverId={pack.handoverId} items={pack.items} />
        <PackPeople pack={pack} />
      </div>
      <p className="pack-signature">{words.signature}</p>
    </Page>
  );
}

function Facts({ pack }: { readonly pack: HandoverPack }): ReactElement {
  const words = useWords(handoverWords).pack;
  const passed = usePassed()(pack.passed);
  const contacts = [pack.from.phone, pack.from.email].filter((one) => one !== null).join(', ');
  return (
    <section>
      <dl className="facts">
        {pack.orderNumber === null ? null : (
          <>
            <dt>{words.order}</dt>
            <dd>{pack.orderNumber}</dd>
          </>
        )}
        <dt>{words.from}</dt>
        <dd>
          {pack.from.name}
          {contacts === '' ? null : `, ${contacts}`}
        </dd>
        {passed.length === 0 ? null : (
          <>
            <dt>{words.passed}</dt>
            <dd>{passed.join(', ')}</dd>
          </>
        )}
        {pack.note === null ? null : (
          <>
            <dt>{words.note}</dt>
            <dd className="pack-note">{pack.note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
