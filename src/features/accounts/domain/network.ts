/**
 * The network an address belongs to, as one bucket of attempts: /24 of IPv4, /48 of IPv6, for whoever has one address there has them
 * all. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(mapped);
  if (four?.[1] !== undefined) return `${four[1]}.0/24`;
  if (!mapped.includes(':')) return mapped;
  return `${firstGroups(mapped.replace(/%.*$/, '').toLowerCase()).join(':')}::/48`;
}

function firstGroups(address: string): readonly string[] {
  const [head = '', tail] = address.split('::');
  const before = groupsOf(head);
  const behind = groupsOf(tail ?? '');
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - behind.length)).fill('0');
  const groups = [...before, ...gap, ...behind].slice(0, 3);
  return groups.map((group) => group.replace(/^0+(?=.)/, ''));
}

function groupsOf(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}
