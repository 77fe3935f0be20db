import type { ReactElement } from 'react';
import { PassportPage } from '#features/passport/web/passport-page.tsx';
import { events } from './told.tsx';

/** The page of a school with the words of all features. */
export function Passport(): ReactElement {
  return <PassportPage events={events} />;
}
