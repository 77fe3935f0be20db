import { one, options, type Beside } from './ready-form.ts';
import type { Field } from '../domain/definition.ts';

const yesOrNo = options(['yes', 'Да'], ['no', 'Нет']);

export function yesNo(code: string, label: string, hint?: string, more: Beside = {}): Field {
  return one(code, label, yesOrNo, { ...(hint === undefined ? {} : { hint }), ...more });
}

/** How far something planned has come. */
export const stages = options(['done', 'Сделано'], ['doing', 'В работе'], ['not_begun', 'Не начато']);
