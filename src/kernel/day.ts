/** The calendar day of an instant as people of the region write it, ISO. */
export function dayOf(instant: Date, timeZone = 'Europe/Moscow'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}
