import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { privacyClient, type Term } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

const MOST_DAYS = 36_500;

export function TermForm({ rule, onClose }: { readonly rule: Term; readonly onClose: () => void }): ReactElement {
  const { terms: words, refusals, categories } = useWords({ ru, en });
  const queries = useQueryClient();
  const isFit = (days: number): boolean => Number.isInteger(days) && days >= rule.minimumDays && days <= MOST_DAYS;
  const form = useForm({ days: String(rule.days) }, ({ days }) =>
    isFit(Number(days)) ? {} : { days: words.wrongDays(rule.minimumDays) },
  );
  const save = useMutation({
    mutationFn: (days: number) => privacyClient.command('setRetention', { category: rule.category, days }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['privacy'] });
      onClose();
    },
  });
  return (
    <Form
      form={form}
      action={words.save}
      isBusy={save.isPending}
      error={save.error}
      sentences={refusals}
      aside={
        <Button isQuiet onPress={onClose}>
          {words.cancel}
        </Button>
      }
      onValid={({ days }) => {
        save.mutate(Number(days));
      }}
    >
      <TextField
        label={words.newDays(categories[rule.category]?.name ?? rule.category)}
        hint={words.daysHint(rule.defaultDays, rule.minimumDays)}
        inputMode="numeric"
        isNarrow
        {...form.field('days')}
      />
    </Form>
  );
}
