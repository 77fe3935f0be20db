import { useQuery } from '@tanstack/react-query';
import { isPressing } from '../domain/urgency.ts';
import { todayQuery } from './api.ts';

/** How many things of the reader are late or due by the evening: the badge of the navigation. */
export function usePressingCount(): number {
  const { data } = useQuery(todayQuery);
  return (data?.cards ?? []).filter(({ urgency }) => isPressing(urgency)).length;
}
