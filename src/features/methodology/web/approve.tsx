import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { CheckField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { type FieldErrors, useForm } from '#ui/use-form.ts';
import { successionOf } from '../domain/validity.ts';
import { useMethodCommand, type Version } from './api.ts';
import { useMethodologyWords } from './words.ts';

interface ApproveProps {
  readonly version: Version;
  readonly versions: readonly Version[];
}

/** By a document, once the test run was read, for years no other version holds. */
export function Approve({ version, versions }: ApproveProps): ReactElement {
  const words = useMethodologyWords().page;
  const mayApprove = useMay('methodology.approve');
  const own = versions.filter(({ isPreset }) => !isPreset);
  const succession = successionOf(version, own);
  if (version.testRun === null) return <p className="note">{words.approveFirst}</p>;
  if (succession.kind === 'overlap') return <Notice kind="warning">{words.overlap(succession.versions)}</Notice>;
  if (!mayApprove) return <p className="note">{words.approveWaits}</p>;
  const ends = succession.kind === 'ends' ? words.endsEarlier(succession.versions, succession.lastYear) : null;
  return <ApproveForm methodologyId={version.methodologyId} ends={ends} />;
}

interface ApproveFormProps {
  readonly methodologyId: number;
  /** What happens to the version before; null: nothing. */
  readonly ends: string | null;
}

function ApproveForm({ methodologyId, ends }: ApproveFormProps): ReactElement {
  const words = useMethodologyWords();
  const { page } = words;
  const approving = useMethodCommand('approve');
  const initial = { documentTitle: '', documentNumber: '', documentDate: '', endsEarlier: false };
  const form = useForm(initial, ({ documentTitle, documentNumber, documentDate }): FieldErrors => {
    const missing = (value: string, label: string): string | undefined => (value.trim() === '' ? label : undefined);
    return {
      documentTitle: missing(documentTitle, page.documentTitle),
      documentNumber: missing(documentNumber, page.documentNumber),
      documentDate: missing(documentDate, page.documentDate),
    };
  });
  return (
    <>
      <h3>{page.approveTitle}</h3>
      <Form
        form={form}
        action={page.approve}
        isBusy={approving.isPending}
        error={approving.error}
        sentences={words.sentences}
        onValid={(values) => {
          approving.mutate({ methodologyId, ...values });
        }}
      >
        <TextField label={page.documentTitle} hint={page.documentTitleHint} {...form.field('documentTitle')} />
        <TextField label={page.documentNumber} isNarrow {...form.field('documentNumber')} />
        <TextField label={page.documentDate} type="date" isNarrow {...form.field('documentDate')} />
        {ends === null ? null : <CheckField label={ends} {...form.field('endsEarlier')} />}
      </Form>
    </>
  );
}
