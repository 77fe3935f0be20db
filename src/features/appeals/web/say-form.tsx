import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { appealsClient } from './api.ts';
import type { AppealsWords } from './ru.ts';
import type { Spoken } from './spoken.ts';
import { appealsWords } from './words.ts';

const SHORTEST = 10;

interface SayFormProps {
  readonly appealId: number;
  readonly verb: Spoken;
  readonly onClose?: () => void;
}

/** A question, a reply or a decision with its reason. */
export function SayForm({ appealId, verb, onClose }: SayFormProps): ReactElement {
  const words = useWords(appealsWords);
  const queries = useQueryClient();
  const form = useForm({ text: '' }, ({ text }) => ({
    text: text.trim().length < SHORTEST ? words.appeal.short : undefined,
  }));
  const say = useMutation({
    mutationFn: (text: string) => send(verb, appealId, text),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['appeals'] }),
  });
  const { label, hint, action } = saidOf(words, verb);
  return (
    <Form
      form={form}
      action={action}
      isBusy={say.isPending}
      error={say.error}
      sentences={words.refusals}
      aside={
        onClose === undefined ? null : (
          <Button isQuiet onPress={onClose}>
            {words.appeal.cancel}
          </Button>
        )
      }
      onValid={({ text }) => {
        say.mutate(text.trim());
      }}
    >
      <TextArea label={label} hint={hint} rows={6} {...form.field('text')} />
    </Form>
  );
}

async function send(verb: Spoken, appealId: number, text: string): Promise<unknown> {
  if (verb === 'ask' || verb === 'reply') return await appealsClient.command(verb, { appealId, text });
  return await appealsClient.command('answer', { appealId, decision: verb, text });
}

interface Said {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
}

function saidOf({ appeal }: AppealsWords, verb: Spoken): Said {
  switch (verb) {
    case 'ask':
      return { label: appeal.askText, hint: appeal.askHint, action: appeal.sendAsk };
    case 'reply':
      return { label: appeal.reply, hint: appeal.replyHint, action: appeal.sendReply };
    case 'accept':
      return { label: appeal.reason, hint: appeal.reasonHint, action: appeal.sendAccept };
    case 'reject':
      return { label: appeal.reason, hint: appeal.reasonHint, action: appeal.sendReject };
  }
}
