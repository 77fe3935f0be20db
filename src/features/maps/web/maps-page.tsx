import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
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
  const query = useQuery(mapQuery);
  return (
    <Loaded query={query}>
      {({ places, boundary }) => (
        <Page title={words.title(places.length)} lead={places.length === 0 ? words.empty : words.lead}>
          {places.length === 0 ? null : (
            <>
              <TileEditor places={places} />
              <BoundaryUpload boundary={boundary} />
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
}
