import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { mapQuery } from './api.ts';
import { BoundaryUpload } from './boundary-upload.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { TileEditor } from './tile-editor.tsx';
import './maps.css';

export function MapsPage(): ReactElement {
  const words = useWords({ ru, en });
  const mayMove = useMay('maps.moveTile');
  const mayLoad = useMay('maps.import');
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
