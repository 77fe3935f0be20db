/** Calendars that come with the product. */
export const calendarCodes = ['autumn-2022', 'spring-2023'] as const;
export type CalendarCode = (typeof calendarCodes)[number];
