import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField, TextArea } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { useForm } from '#ui/use-form.ts';
import { grounds, type Grounds } from '../domain/appeal.ts';
import { appealsClient } from './api.ts';
import { forgetDraft, keepDraft, readDraft, type Draft } from './draft.ts';
import { appealsWords } from './words.ts';

const SHORTEST = 10;
const LONGEST = 4000;

interface ObjectFormProps {
  readonly schoolId: number;
  readonly editionId: number;
  readonly answerBy: string;
  readonly onClose: () => void;
}

/** Typing, then a look at what was typed, then sending. The draft stays in the browser until it is sent. */
export function ObjectForm({ schoolId, editionId, answerBy, onClose }: ObjectFormProps): ReactElement {
  const words = useWords(appealsWords).form;
  const queries = useQueryClient();
  const [isChecking, setIsChecking] = useState(false);
  const send = useMutation({
    mutationFn: ({ grounds: reason, text }: Ready) =>
      appealsClient.command('submit', { schoolId, editionId, grounds: reason, text }),
    onSuccess: () => {
      forgetDraft(schoolId, editionId);
      return queries.invalidateQueries({ queryKey: ['appeals'] });
    },
  });
  const form = useForm<Draft>(readDraft(schoolId, editionId), ({ grounds: reason, text }) => ({
    grounds: reason === '' ? words.wrong.grounds : undefined,
    text: text.trim().length < SHORTEST ? words.wrong.text : text.length > LONGEST ? words.wrong.long : undefined,
  }));
  const { values } = form;
  const isSent = send.data !== undefined;
  useEffect(() => {
    if (!isSent) keepDraft(schoolId, editionId, values);
  }, [schoolId, editionId, values, isSent]);
  if (send.data !== undefined) return <Sent appealId={send.data.appealId} />;
  const ready = readyOf(values);
  if (isChecking && ready !== null)
    return (
      <CheckAnswers
        ready={ready}
        answerBy={answerBy}
        isBusy={send.isPending}
        error={send.error}
        onSend={() => {
          send.mutate(ready);
        }}
        onMend={() => {
          setIsChecking(false);
        }}
      />
    );
  return (
    <Form
      form={form}
      action={words.check}
      aside={
        <Button isQuiet onPress={onClose}>
          {words.cancel}
        </Button>
      }
      onValid={() => {
        setIsChecking(true);
      }}
    >
      <Grounds form={form} />
      <TextArea label={words.text} hint={words.textHint} rows={8} {...form.field('text')} />
    </Form>
  );
}

function Grounds({ form }: { readonly form: ReturnType<typeof useForm<Draft>> }): ReactElement {
  const words = useWords(appealsWords);
  const options = grounds.map((value) => ({ value, label: words.grounds[value] }));
  return (
    <SelectField label={words.form.grounds} empty={words.form.choose} options={options} {...form.field('grounds')} />
  );
}

interface Ready {
  readonly grounds: Grounds;
  readonly text: string;
}

function readyOf({ grounds: reason, text }: Draft): Ready | null {
  return reason === '' ? null : { grounds: reason, text: text.trim() };
}

interface CheckAnswersProps {
  readonly ready: Ready;
  readonly answerBy: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly onMend: () => void;
}

function CheckAnswers({ ready, answerBy, isBusy, error, onSend, onMend }: CheckAnswersProps): ReactElement {
  const all = useWords(appealsWords);
  const words = all.form;
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="appeal-check">
      <h3 ref={heading} tabIndex={-1}>
        {words.checkHeading}
      </h3>
      <p>{words.checkLead(formats.date(answerBy))}</p>
      {error === null || error === undefined ? null : <FailureNote error={error} sentences={all.refusals} />}
      <dl className="appeal-answers">
        <dt>{words.grounds}</dt>
        <dd>{all.grounds[ready.grounds]}</dd>
        <dt>{words.text}</dt>
        <dd className="appeal-text">{ready.text}</dd>
      </dl>
      <div className="actions">
        <Button isDisabled={isBusy} onPress={onSend}>
          {words.send}
        </Button>
        <Button isQuiet onPress={onMend}>
          {words.mend}
        </Button>
      </div>
    </div>
  );
}

function Sent({ appealId }: { readonly appealId: number }): ReactElement {
  const words = useWords(appealsWords).form;
  return (
    <Notice kind="done">
      {words.sent}{' '}
      <Link to="/appeals/$appealId" params={{ appealId: String(appealId) }}>
        {words.open}
      </Link>
    </Notice>
  );
}
