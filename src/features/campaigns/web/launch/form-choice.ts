import type { formsContract } from '#features/forms/contract.ts';
import type { OutputOf } from '#ui/client.ts';
import type { LaunchValues } from './values.ts';

export type FormChoice = OutputOf<typeof formsContract, 'list'>['forms'][number];

/** A form says whom it is about, and who usually answers. An anonymous one goes out on slips, and nobody confirms what has no name. */
export function chosenForm({ formId, title, subject, isAnonymous }: FormChoice): Partial<LaunchValues> {
  if (isAnonymous)
    return {
      ...{ formId: String(formId), title, subject, rule: 'all', answeredBy: 'anyone', confirmedBy: '', graceDays: '0' },
    };
  const answeredBy = subject;
  const confirmedBy = subject === 'school' ? 'municipality' : 'region';
  return { formId: String(formId), title, subject, rule: 'all', answeredBy, confirmedBy };
}
