import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { UnavailablePage } from '#ui/unavailable-page.tsx';
import { mapQuery } from './api.ts';
import { BoundaryUpload } from './boundary-upload.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { TileEditor } from './tile-editor.tsx';
import './maps.css';

/** The map itself is read with the lists; here it is laid out, and who may not change it has nothing to do here. */
export function MapsPage(): ReactElement {
  const mayMove = useMay('maps.moveTile');
  const mayLoad = useMay('maps.import');
  return mayMove || mayLoad ? <Shown mayMove={mayMove} mayLoad={mayLoad} /> : <UnavailablePage why="forbidden" />;
}

interface ShownProps {
  readonly mayMove: boolean;
  readonly mayLoad: boolean;
}

function Shown({ mayMove, mayLoad }: ShownProps): ReactElement {
  const words = useWords({ ru, en });
  const query = useQuery(mapQuery);
  return (
    <Loaded query={query}>
      {({ places, boundary }) => (
        <Page title={words.title(places.length)} lead={places.length === 0 ? words.empty : words.lead}>
          {places.length === 0 ? null : (
            <>
              {mayMove ? <TileEditor places={places} /> : null}
              {mayLoad ? <BoundaryUpload boundary={boundary} /> : null}
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
}
