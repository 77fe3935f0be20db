/** `moment` as `2025-09-01 12:00:00`, on the clock of the region. */
export function sayMadeAt(moment: string): string {
  const [day = '', time = ''] = moment.split(' ');
  return `Выгружено ${day.split('-').toReversed().join('.')} в ${time.slice(0, 5)}`;
}
