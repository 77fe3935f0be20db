import { autumn2022 } from './autumn-2022.words.ts';
import type { ReadyCalendar } from './ready-calendar.ts';
import { spring2023 } from './spring-2023.words.ts';

/** Calendars that come with the product, by the school year. */
export const readyCalendars: readonly ReadyCalendar[] = [autumn2022, spring2023];
