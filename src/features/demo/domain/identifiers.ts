/**
 * Identifiers that are well formed and belong to nobody: the region digits are ones no region holds (tax region 96, OKTMO 62).
 * Check digits: domain specification §6.1.
 */

const TAX_REGION = '96';
const TERRITORY_REGION = '62';
const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

export function innOf(ordinal: number): string {
  const body = `${TAX_REGION}${padded(1 + (ordinal % 24), 2)}${padded(10_000 + ordinal * 7, 5)}`;
  const sum = INN_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return `${body}${String((sum % 11) % 10)}`;
}

export function ogrnOf(ordinal: number): string {
  const body = `102${TAX_REGION}${padded(1 + (ordinal % 24), 2)}${padded(20_000 + ordinal * 13, 5)}`;
  return `${body}${String((Number(body) % 11) % 10)}`;
}

/** `reason` is 01 for a head organisation, 43 for a branch. */
export function kppOf(ordinal: number, reason: '01' | '43'): string {
  return `${TAX_REGION}${padded(1 + (ordinal % 24), 2)}${reason}001`;
}

export function districtOktmo(ordinal: number): string {
  return `${TERRITORY_REGION}${padded(603 + ordinal * 3, 3)}000`;
}

export function cityOktmo(ordinal: number): string {
  return `${TERRITORY_REGION}${padded(701 + ordinal * 5, 3)}000`;
}

export function vprLoginOf(ordinal: number): string {
  return `edu${TAX_REGION}${padded(1 + ordinal, 4)}`;
}

/** Code of the school in the exam databases: two digits of the region's municipality number, one reserve, three of the school. */
export function schoolCodeOf(municipalityOrdinal: number, ordinalInside: number): string {
  return `${padded(101 + municipalityOrdinal, 3)}${padded(1 + ordinalInside, 3)}`;
}

/** Seven digits in no visible order; multiplication by a number prime to the range never meets itself. */
export function studentIdOf(ordinal: number): string {
  return String(1_000_000 + ((ordinal * 3_141_593 + 271_828) % 9_000_000));
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
