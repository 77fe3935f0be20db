import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { TabNav } from '#ui/tab-nav.tsx';
import { yearsQuery } from './api.ts';
import { useListsWords } from './words.ts';

interface YearSwitchProps {
  readonly year: number;
  /** Of one school: its page of every year instead of the lists. */
  readonly schoolId?: number;
}

export function YearSwitch({ year, schoolId }: YearSwitchProps): ReactElement | null {
  const { web } = useListsWords();
  const { data } = useQuery(yearsQuery);
  if (data === undefined) return null;
  return (
    <TabNav
      label={web.list.year}
      tabs={data.years.map((one) => one.year).toReversed()}
      current={year}
      link={(one, mark) =>
        schoolId === undefined ? (
          <Link to="/lists/$year" params={{ year: String(one) }} {...mark}>
            {one}
          </Link>
        ) : (
          <Link to="/lists/$year/why/$schoolId" params={{ year: String(one), schoolId: String(schoolId) }} {...mark}>
            {one}
          </Link>
        )
      }
    />
  );
}
