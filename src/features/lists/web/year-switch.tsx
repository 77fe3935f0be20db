import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
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
    <nav className="year-switch no-print" aria-label={web.list.year}>
      <ul className="tabs">
        {data.years.toReversed().map((one) => {
          const current = one.year === year ? ({ 'aria-current': 'page' } as const) : {};
          const params = { year: String(one.year) };
          return (
            <li key={one.year}>
              {schoolId === undefined ? (
                <Link to="/lists/$year" params={params} {...current}>
                  {one.year}
                </Link>
              ) : (
                <Link to="/lists/$year/why/$schoolId" params={{ ...params, schoolId: String(schoolId) }} {...current}>
                  {one.year}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
