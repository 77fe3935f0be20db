import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { FieldProblems } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { compileForm } from '../../domain/compile.ts';
import type { FormProblem } from '../../domain/form-problem.ts';
import { formsClient, useFormShown, type FormShown } from '../api.ts';
import { editorWords, formsWords } from '../words.ts';
import { EditingContext } from './context.ts';
import { DraftSaver } from './draft-saver.ts';
import { fieldsOf } from './edit.ts';
import { FormVerbs } from './form-verbs.tsx';
import { Preview } from './preview.tsx';
import { ProblemList } from './problem-list.tsx';
import { Questions } from './questions.tsx';
import type { EditorWords } from './ru.ts';
import { Saved } from './saved.tsx';
import './editor.css';

/** A form as it is written, with how a school will see it beside. */
export function FormPage(): ReactElement {
  const formId = Number(useParams({ from: '/forms/$formId' }).formId);
  const query = useFormShown(formId);
  const me = useMe();
  return (
    <Loaded query={query}>
      {(shown) =>
        shown.mayChange && !shown.form.isRetired ? (
          <Editor key={`${String(formId)} ${String(query.dataUpdatedAt)}`} shown={shown} personId={me?.personId ?? 0} />
        ) : (
          <ReadForm shown={shown} />
        )
      }
    </Loaded>
  );
}

interface EditorProps {
  readonly shown: FormShown;
  readonly personId: number;
}

function Editor({ shown, personId }: EditorProps): ReactElement {
  const { formId } = shown.form;
  const [saver] = useState(
    () =>
      new DraftSaver({
        name: `form.${String(personId)}.${String(formId)}`,
        revision: shown.revision,
        definition: shown.definition,
        save: (draft) => formsClient.command('change', { formId, ...draft }),
      }),
  );
  useEffect(() => saver.start(), [saver]);
  const now = useSyncExternalStore(saver.follow, saver.now);
  const [open, setOpen] = useState<string | null>(null);
  const [isStrict, setIsStrict] = useState(false);
  const { definition } = now;
  const problems = useMemo(() => {
    const made = compileForm(definition);
    return made.ok ? [] : made.error;
  }, [definition]);
  const told = isStrict ? problems : problems.filter((problem) => !isUnwritten(problem));
  const sentences = useWords(formsWords).problems;
  const errors = Object.fromEntries(told.map((problem) => [problem.at, sentences[problem.kind](problem)]));
  return (
    <EditingContext value={{ definition, problems: told, change: saver.change }}>
      <Frame
        shown={shown}
        count={fieldsOf(definition).length}
        name={definition.title}
        isChanged={definition !== shown.definition}
      >
        <div className="editor-verbs">
          <Saved now={now} formId={formId} onReread={saver.forget} />
          <FormVerbs
            {...{ shown, saver, problems }}
            onRefused={() => {
              setIsStrict(true);
            }}
          />
        </div>
        {isStrict ? <ProblemList problems={told} onOpen={setOpen} /> : null}
        <Sides
          questions={
            <FieldProblems prefix="form-" errors={errors}>
              <Questions open={open} onOpen={setOpen} />
            </FieldProblems>
          }
          preview={<Preview definition={definition} isWrong={told.length > 0} open={open} />}
        />
      </Frame>
    </EditingContext>
  );
}

/** What is only not written yet is no news to who writes it. */
function isUnwritten({ kind, found }: FormProblem): boolean {
  return ['blank', 'no_options', 'no_fields'].includes(kind) || (kind === 'no_such_option' && found === '');
}

function ReadForm({ shown }: { readonly shown: FormShown }): ReactElement {
  const words = useWords(editorWords);
  return (
    <Frame shown={shown} count={fieldsOf(shown.definition).length} name={shown.definition.title}>
      {shown.mayChange ? <FormVerbs shown={shown} saver={null} problems={[]} onRefused={() => undefined} /> : null}
      {shown.mayChange ? null : <p className="text">{words.readOnly}</p>}
      <Preview definition={shown.definition} isWrong={false} open={null} />
    </Frame>
  );
}

interface FrameProps {
  readonly shown: FormShown;
  readonly name: string;
  readonly count: number;
  /** Something was written since it was read: of a published form the next version has begun. */
  readonly isChanged?: boolean;
  readonly children: ReactNode;
}

function Frame({ shown, name, count, isChanged = false, children }: FrameProps): ReactElement {
  const words = useWords(editorWords);
  return (
    <Page
      title={words.title(name === '' ? words.untitled : name, count)}
      lead={standing(shown, isChanged, words)}
      above={
        <p className="crumb no-print">
          <Link to="/forms">← {words.back}</Link>
        </p>
      }
    >
      {children}
    </Page>
  );
}

function standing({ form, state, version }: FormShown, isChanged: boolean, words: EditorWords): string {
  if (form.isRetired) return words.retired;
  if (state === 'draft') return words.draft(version);
  return isChanged ? words.nextDraft(version) : words.published(version);
}

/** Side by side where there is room; else one or the other. */
function Sides({ questions, preview }: { readonly questions: ReactNode; readonly preview: ReactNode }): ReactElement {
  const words = useWords(editorWords);
  const { view } = useSearch({ from: '/forms/$formId' });
  const { formId } = useParams({ from: '/forms/$formId' });
  return (
    <>
      <div className="editor-tabs">
        <TabNav
          label={words.views}
          tabs={['questions', 'preview'] as const}
          current={view ?? 'questions'}
          link={(tab, mark) => (
            <Link
              to="/forms/$formId"
              params={{ formId }}
              search={{ view: tab === 'preview' ? 'preview' : undefined }}
              {...mark}
            >
              {words[tab]}
            </Link>
          )}
        />
      </div>
      <div className={view === 'preview' ? 'editor editor-previewed' : 'editor'}>
        <div className="editor-questions">{questions}</div>
        <section className="editor-preview" aria-label={words.preview}>
          {preview}
        </section>
      </div>
    </>
  );
}
