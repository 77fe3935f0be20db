import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { meQuery } from './api.ts';

export function ProfilePage(): ReactElement {
  const query = useQuery(meQuery);
  return <Loaded query={query}>{(me) => <Page title={me.name} />}</Loaded>;
}
