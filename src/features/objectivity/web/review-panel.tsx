import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { SelectField, TextArea } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { useForm } from '#ui/use-form.ts';
import type { SignRow } from '../contract.ts';
import { objectivityClient } from './api.ts';
import { useProcedureName } from './use-procedure-name.ts';
import { objectivityWords, signWords } from './words.ts';

interface ReviewPanelProps {
  readonly row: SignRow;
  readonly year: number;
  readonly onClose: () => void;
}

interface Values {
  readonly verdict: 'explained' | 'confirmed' | '';
  readonly note: string;
}

/** What a person found out about one sign. */
export function ReviewPanel({ row, year, onClose }: ReviewPanelProps): ReactElement {
  const words = useWords(objectivityWords);
  const { signs, facts, marks } = useWords(signWords);
  const procedure = useProcedureName()(row);
  const { review } = words;
  const queries = useQueryClient();
  const form = useForm<Values>({ verdict: row.verdict ?? 'explained', note: row.note ?? '' }, ({ note }) => ({
    note: note.trim().length < 3 ? review.wrongNote : undefined,
  }));
  const save = useMutation({
    mutationFn: ({ verdict, note }: Values) => {
      const { schoolId, procedureId, sign } = row;
      const found = verdict === 'confirmed' ? 'confirmed' : 'explained';
      return objectivityClient.command('review', { year, schoolId, procedureId, sign, verdict: found, note });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['objectivity'] });
      onClose();
    },
  });
  return (
    <SidePanel title={review.title(row.schoolName)} onClose={onClose}>
      <p>
        {procedure}: {signs[row.sign]} – {facts[row.sign](row.facts)}.{' '}
        {row.marks === null ? null : `${words.marks(marks(row.marks))}.`}
      </p>
      <Form
        form={form}
        action={review.save}
        isBusy={save.isPending}
        error={save.error}
        sentences={words.refusals}
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        <SelectField
          label={review.verdict}
          options={(['explained', 'confirmed'] as const).map((value) => ({ value, label: review.verdicts[value] }))}
          {...form.field('verdict')}
        />
        <TextArea label={review.note} hint={review.noteHint} {...form.field('note')} />
      </Form>
    </SidePanel>
  );
}
