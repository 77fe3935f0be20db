import { said } from '#kernel/said.ts';
import type { AuditFilter } from '../contract.ts';
import { ru } from '../ru.ts';

/** By what the rows were chosen; nothing: the whole log. Whom it is about the rows say themselves. */
export function sayAuditFilter(asked: AuditFilter): string {
  return [
    ...said(asked.from, (day) => `с ${dayFirst(day)}`),
    ...said(asked.to, (day) => `по ${dayFirst(day)}`),
    ...said(asked.verb, (verb) => `действие «${ru.verbs[verb] ?? verb}»`),
    ...said(asked.outcome, (outcome) => ru.outcomes[outcome]),
    ...said(asked.field, (field) => `изменено «${ru.fields[field] ?? field}»`),
    ...said(asked.person, () => 'действия одного человека'),
    ...said(asked.subject, () => 'действия с одним человеком'),
    ...said(asked.school, () => 'одна школа'),
    ...said(asked.municipality, () => 'один муниципалитет'),
  ].join('; ');
}

function dayFirst(day: string): string {
  return day.split('-').toReversed().join('.');
}
