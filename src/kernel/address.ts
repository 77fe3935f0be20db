/**
 * The network an address belongs to, as one bucket of attempts: /24 of IPv4, /48 of IPv6, for whoever has one address there has them
 * all. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const four = fourOf(address);
  if (four !== null) return `${four.slice(0, 3).join('.')}.0/24`;
  return firstGroups(address, 3) ?? address;
}

/** What one line to the internet has, as one bucket: an address of IPv4, a /64 of IPv6, in which every machine has addresses at will. */
export function linkOf(address: string): string {
  return fourOf(address)?.join('.') ?? firstGroups(address, 4) ?? address;
}

/** The four numbers of an address of IPv4, also of one written as IPv6; null for any other. */
function fourOf(address: string): readonly number[] | null {
  const plain = /^(?:\d{1,3}\.){3}\d{1,3}$/.test(address) ? address.split('.').map(Number) : null;
  if (plain !== null) return plain;
  const groups = groupsOf(address);
  if (groups === null) return null;
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255] : null;
}

function firstGroups(address: string, count: number): string | null {
  const groups = groupsOf(address)?.slice(0, count);
  return groups === undefined ? null : `${groups.map((group) => group.toString(16)).join(':')}::/${String(count * 16)}`;
}

/** The eight groups of an address of IPv6, however it is spelt; null for anything else. */
function groupsOf(address: string): readonly number[] | null {
  const bare = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, inHex);
  const [head = '', tail] = bare.split('::');
  const groups = tail === undefined ? listed(head) : padded(listed(head), listed(tail));
  const isWhole = groups.length === 8 && groups.every((group) => /^[\da-f]{1,4}$/i.test(group));
  return isWhole ? groups.map((group) => Number.parseInt(group, 16)) : null;
}

function listed(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}

function padded(before: readonly string[], behind: readonly string[]): readonly string[] {
  const missing = Math.max(0, 8 - before.length - behind.length);
  return [...before, ...Array<string>(missing).fill('0'), ...behind];
}

function inHex(_whole: string, ...parts: string[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
