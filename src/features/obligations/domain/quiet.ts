const EVENING = '20:00';
const MORNING = '08:00';

/** Whether nobody is written to at a time of the day, `HH:MM` of the region. */
export function isQuiet(time: string): boolean {
  return time >= EVENING || time < MORNING;
}
