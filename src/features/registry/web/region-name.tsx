import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { regionQuery } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Whose installation this is, in the header of every page; nothing while it is empty. */
export function RegionName(): ReactElement | null {
  const words = useWords({ ru, en });
  const { data } = useQuery(regionQuery);
  if (data === undefined || data.name === '') return null;
  return <span className="small">{data.isDemonstration ? `${data.name} (${words.demonstration})` : data.name}</span>;
}
