import type { AuditFilter } from '../contract.ts';

/** The filter as it stands in the address; what is not said is not filtered. */
export type AuditAsked = Partial<AuditFilter>;

function number(value: unknown): number | undefined {
  const read = Number(value);
  return Number.isSafeInteger(read) && read > 0 && read <= 2_147_483_647 ? read : undefined;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 60) : undefined;
}

function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  return Number.isNaN(Date.parse(value)) ? undefined : value;
}

/** What can not be understood is dropped: an address is never refused. */
export function parseAuditFilter(search: Record<string, unknown>): AuditAsked {
  const outcome = search['outcome'];
  return {
    person: number(search['person']),
    school: number(search['school']),
    municipality: number(search['municipality']),
    subject: number(search['subject']),
    verb: word(search['verb']),
    field: word(search['field']),
    outcome: outcome === 'done' || outcome === 'denied' ? outcome : undefined,
    from: day(search['from']),
    to: day(search['to']),
  };
}
