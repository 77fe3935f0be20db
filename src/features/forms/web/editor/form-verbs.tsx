import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { FormChange } from '../../domain/form-change.ts';
import type { FormProblem } from '../../domain/form-problem.ts';
import { formKey, formsClient, formsKey, type FormShown } from '../api.ts';
import { codeOf } from '../list/code-of.words.ts';
import { createNamed } from '../list/create-named.ts';
import { editorWords, formsWords } from '../words.ts';
import type { DraftSaver } from './draft-saver.ts';
import { fieldsOf } from './edit.ts';

interface FormVerbsProps {
  readonly shown: FormShown;
  /** Null: nothing is written here. */
  readonly saver: DraftSaver | null;
  readonly problems: readonly FormProblem[];
  /** Something stands against the publication. */
  readonly onRefused: () => void;
}

/** What is done with a form as a whole. */
export function FormVerbs(props: FormVerbsProps): ReactElement {
  const { shown, saver } = props;
  const words = useWords(editorWords);
  const { formId, published, isRetired } = shown.form;
  return (
    <>
      {shown.state === 'published' && !isRetired ? (
        <Notice kind="done">
          {words.isPublished(shown.version)}{' '}
          <Link to="/monitoring/new" search={{ form: formId }}>
            {words.launch}
          </Link>
        </Notice>
      ) : null}
      <div className="actions">
        {saver === null ? null : <Publish {...props} saver={saver} />}
        {saver === null || shown.state !== 'draft' || published === null ? null : (
          <Discard shown={shown} saver={saver} />
        )}
        <Copy shown={shown} />
        <Retire shown={shown} />
      </div>
    </>
  );
}

function useReread(formId: number): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: formsKey, refetchType: 'none' });
    await queries.refetchQueries({ queryKey: formKey(formId) });
  };
}

function Publish(props: FormVerbsProps & { readonly saver: DraftSaver }): ReactElement {
  const { shown, saver, problems, onRefused } = props;
  const words = useWords(editorWords);
  const { refusals } = useWords(formsWords);
  const { formId } = shown.form;
  const reread = useReread(formId);
  const [asked, setAsked] = useState<FormShown | null>(null);
  const look = useMutation({
    mutationFn: async () => ((await saver.flush()) ? await formsClient.query('show', { formId }) : null),
    onSuccess: (now) => {
      if (now?.state === 'draft') setAsked(now);
    },
  });
  const publish = useMutation({
    mutationFn: () => formsClient.command('publish', { formId, revision: saver.now().revision }),
    onSuccess: reread,
    onSettled: () => {
      setAsked(null);
    },
  });
  return (
    <>
      <Button
        isDisabled={look.isPending || (shown.state === 'published' && saver.now().definition === shown.definition)}
        onPress={() => {
          if (problems.length > 0) onRefused();
          else look.mutate();
        }}
      >
        {words.publish}
      </Button>
      {publish.isError ? <FailureNote error={publish.error} sentences={refusals} /> : null}
      {look.isError ? <FailureNote error={look.error} sentences={refusals} /> : null}
      {asked === null ? null : (
        <Confirm
          title={words.publishTitle(asked.version)}
          action={words.publish}
          isBusy={publish.isPending}
          onConfirm={() => {
            publish.mutate();
          }}
          onClose={() => {
            setAsked(null);
          }}
        >
          <p>{words.publishFirst(fieldsOf(asked.definition).length)}</p>
          {asked.form.published === null ? null : <Changes changes={asked.changes} />}
        </Confirm>
      )}
    </>
  );
}

function Changes({ changes }: { readonly changes: FormShown['changes'] }): ReactElement {
  const words = useWords(editorWords);
  const sentences = useWords(formsWords).changes;
  if (changes.length === 0) return <p>{words.publishSame}</p>;
  return (
    <>
      <p>{words.publishChanges}</p>
      <ul className="form-changes">
        {changes.map(({ kind, code, facts }, index) => {
          const say = sentences[kind] as (facts: FormChange['facts']) => string;
          return <li key={`${kind} ${code ?? ''} ${String(index)}`}>{say(facts as unknown as FormChange['facts'])}</li>;
        })}
      </ul>
    </>
  );
}

function Discard({ shown, saver }: { readonly shown: FormShown; readonly saver: DraftSaver }): ReactElement {
  const words = useWords(editorWords);
  const { refusals } = useWords(formsWords);
  const { formId } = shown.form;
  return (
    <AskedAction
      verb={words.discard}
      label={words.discard}
      question={{ title: words.discardTitle, text: words.discardLead, action: words.discard }}
      sentences={refusals}
      command={async () => {
        await saver.flush();
        return await formsClient.command('discard', { formId, revision: saver.now().revision });
      }}
      onDone={useReread(formId)}
    />
  );
}

function Copy({ shown }: { readonly shown: FormShown }): ReactElement {
  const words = useWords(editorWords);
  const { refusals } = useWords(formsWords);
  const navigate = useNavigate();
  const { formId } = shown.form;
  const title = words.copyOf(shown.definition.title);
  const copy = useMutation({
    mutationFn: () => createNamed(codeOf(title), (code) => formsClient.command('copy', { formId, code, title })),
    onSuccess: ({ formId: made }) => navigate({ to: '/forms/$formId', params: { formId: String(made) } }),
  });
  return (
    <>
      <LinkButton
        isDisabled={copy.isPending}
        onPress={() => {
          copy.mutate();
        }}
      >
        {words.copy}
      </LinkButton>
      {copy.isError ? <FailureNote error={copy.error} sentences={refusals} /> : null}
    </>
  );
}

function Retire({ shown }: { readonly shown: FormShown }): ReactElement {
  const words = useWords(editorWords);
  const { refusals } = useWords(formsWords);
  const { formId, isRetired } = shown.form;
  const reread = useReread(formId);
  const restore = useMutation({ mutationFn: () => formsClient.command('restore', { formId }), onSuccess: reread });
  if (isRetired)
    return (
      <Button
        isDisabled={restore.isPending}
        onPress={() => {
          restore.mutate();
        }}
      >
        {words.restore}
      </Button>
    );
  return (
    <AskedAction
      verb={words.retire}
      label={words.retire}
      question={{ title: words.retireTitle, text: words.retireLead, action: words.retire }}
      sentences={refusals}
      command={() => formsClient.command('retire', { formId })}
      onDone={reread}
    />
  );
}
