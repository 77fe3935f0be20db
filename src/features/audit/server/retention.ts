import type { RetentionPart } from '#platform/http/hooks.ts';
import { countDueRows, cutLog } from './store-forget.ts';

const YEAR = 365;

/** Accesses to personal data are logged for a year at least; only the beginning of the log is ever deleted. */
export const auditRetention: RetentionPart = {
  category: 'audit_log',
  defaultDays: 3 * YEAR,
  minimumDays: YEAR,
  countDue: ({ db, actor }, before) => countDueRows(db, actor.regionId, before),
  deleteDue: (ctx, before) => cutLog(ctx, before),
};
